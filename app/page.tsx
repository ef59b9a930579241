// The front door leads to the list of reports.
import { redirect } from "next/navigation";

export default function Home() {
  redirect("/reports");
}
