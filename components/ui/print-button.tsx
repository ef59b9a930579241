// Prints the page that it stands on.
"use client";
import { Button } from "./button.tsx";

export function PrintButton() {
  return (
    <Button look="main" data-print onClick={() => window.print()}>
      打印
    </Button>
  );
}
