// The keys of the tables, one key away (F1 or ?).
"use client";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import styles from "./keyboard-help.module.css";

const keys: readonly (readonly [string, string])[] = [
  ["单击、↑ ↓ ← →", "选中一格，键入即替换；光标在数字中间时，← → 先移动光标"],
  ["双击、F2、再单击一次", "修改格内的数字：方向键只在格内移动，到 Enter、Tab 或 Esc 为止"],
  ["Enter / Shift+Enter", "下一格 / 上一格"],
  ["Tab / Shift+Tab", "按行（或按列，可选）到下一格 / 上一格"],
  ["Ctrl+方向键", "到该方向的最后一格"],
  ["Home / End", "到本行第一格 / 最后一格"],
  ["Ctrl+Home / Ctrl+End", "到表的第一格 / 最后一格"],
  ["Shift+方向键、按住鼠标拖动", "选中一块"],
  ["Ctrl+A", "选中整张表（先选中格内文字，再按一次）"],
  ["Ctrl+C / Ctrl+X / Delete", "复制 / 剪切 / 清除选中的一块"],
  ["Ctrl+V", "粘贴：从 Excel、WPS、网页复制的整块按行列名对齐"],
  ["Ctrl+Z / Ctrl+Y", "撤销 / 重做，跨格子有效"],
  ["Esc", "恢复进入这一格时的内容；取消选中"],
  ["Alt+I", "查看这一格：勾稽关系、小计、上年数、修改记录；再按一次或按 Esc 回到格子"],
  ["Alt+H", "这一行计什么、不计什么、依据；按 Esc 回到格子"],
  ["F1 或 ?", "打开本说明"],
];

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="按键说明"
      onClose={onClose}
      actions={
        <Button look="main" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">按键</th>
            <th scope="col">作用</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, use]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.more}>
        全角数字、千分位逗号都可以直接输入；输入 =414+2 这样的算式，离开格子时算出结果。空白与 0 不同：没有发生请填
        0，不掌握请留空。
      </p>
    </Dialog>
  );
}
