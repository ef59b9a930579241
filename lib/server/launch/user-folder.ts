// Where an unpacked program keeps its data: in the user's own folder, so that a newer archive unpacked elsewhere finds it.
import { userInfo } from "node:os";
import { join } from "node:path";

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** `NIANBAO_DATA`, else %APPDATA%\nianbao on Windows, else ~/.local/share/nianbao or what XDG_DATA_HOME says. */
export function userFolder(environment: Environment = process.env, platform: string = process.platform): string {
  if (environment.NIANBAO_DATA) return environment.NIANBAO_DATA;
  if (platform === "win32")
    return join(
      environment.APPDATA || join(environment.USERPROFILE || userInfo().homedir, "AppData", "Roaming"),
      "nianbao",
    );
  return join(environment.XDG_DATA_HOME || join(environment.HOME || userInfo().homedir, ".local", "share"), "nianbao");
}
