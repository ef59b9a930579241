import { expect, it } from "vitest";
import { cannotMakeRules, isGovernment, publishesInMarch, sumsUpDepartments } from "./office-kind.ts";

it.each([
  [{ name: "清河市人民政府" }, [true, true, false, true]],
  [{ name: "清河县人民政府" }, [true, true, true, true]],
  [{ name: "柳林镇人民政府", kind: "township" }, [true, false, true, true]],
  [{ name: "城关街道办事处" }, [false, false, true, false]],
  [{ name: "清河市水利局", kind: "department", level: "city" }, [false, false, true, false]],
  [{ name: "平潭综合实验区管理委员会", kind: "government" }, [true, true, false, true]],
  [{ name: "清河市人民政府办公室" }, [false, false, false, false]],
] as const)("%j", (office, [government, sums, noRules, march]) => {
  expect([isGovernment(office), sumsUpDepartments(office), cannotMakeRules(office), publishesInMarch(office)]).toEqual([
    government,
    sums,
    noRules,
    march,
  ]);
});
