// npm start. Old syntax on purpose: any Node must be able to read this file and say what is missing.
var major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error("需要 Node.js 20 或更高版本（当前为 " + process.versions.node + "）。请从 https://nodejs.org/zh-cn/ 下载安装后重试。");
  console.error("Node.js 20 or newer is needed (this is " + process.versions.node + ").");
  process.exit(78);
}
var prepare = require("./prepare.cjs");
try {
  prepare.ensureInstalled();
  var node = prepare.findNode();
  prepare.ensureBuilt(node);
  prepare.serve(node);
} catch (error) {
  if (error.name !== "Told") console.error(error);
  else console.error(error.message);
  process.exitCode = 1;
}
