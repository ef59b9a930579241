// Where an unpacked program keeps its data, on each system.
import { userInfo } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { userFolder } from "./user-folder.ts";

test("data are in the user's own folder, never beside the program", () => {
  expect(userFolder({ HOME: "/home/张" }, "linux")).toBe("/home/张/.local/share/nianbao");
  expect(userFolder({ HOME: "/home/张", XDG_DATA_HOME: "/data/张" }, "linux")).toBe("/data/张/nianbao");
  expect(userFolder({ APPDATA: "/C/Roaming" }, "win32")).toBe(join("/C/Roaming", "nianbao"));
  expect(userFolder({ USERPROFILE: "/C/张" }, "win32")).toBe(join("/C/张", "AppData", "Roaming", "nianbao"));
});

test("a folder that is named comes first; without any variable the system knows the home", () => {
  expect(userFolder({ NIANBAO_DATA: "/elsewhere", HOME: "/home/张" }, "linux")).toBe("/elsewhere");
  expect(userFolder({ HOME: "" }, "linux")).toBe(join(userInfo().homedir, ".local/share/nianbao"));
});
