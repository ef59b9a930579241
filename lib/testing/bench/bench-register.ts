// What counting a register of 5,000 requests costs.
import { requireEdition } from "#core/editions/registry.ts";
import { countRegister } from "#core/register/count-register.ts";
import { inPairs, type Measured } from "./measure.ts";

const rows = 5_000;

export async function benchRegister(): Promise<readonly Measured[]> {
  const edition = requireEdition("2021");
  const kinds = ["自然人", "公民", "律师事务所", "商业企业", "其他"];
  const results = ["予以公开", "信息不存在", "重复申请", "不予公开—属于国家秘密", ""];
  const requests = Array.from({ length: rows }, (_, at) => {
    const result = results[at % results.length] ?? "";
    const received = `2023-0${(at % 9) + 1}-${String((at % 27) + 1).padStart(2, "0")}`;
    return [String(at), received, kinds[(at * 7) % kinds.length] ?? "", result && "2023年12月1日", result];
  });
  const cells = [["序号", "收到日期", "申请人类型", "答复日期", "办理结果"], ...requests];
  const sheet = { name: "台账", rows: cells.map((each, index) => ({ number: index + 1, cells: each })) };
  const counted = await inPairs({
    name: `count a register of ${rows} requests`,
    ours: () => countRegister(edition, 2023, [sheet], {}),
    by: "split its cells into digits and words",
    yardstick: () =>
      cells.reduce((count, row) => count + row.flatMap((cell) => cell.match(/\d+|\p{Script=Han}+/gu) ?? []).length, 0),
    limit: 40,
    clock: () => performance.now(),
  });
  return [counted];
}
