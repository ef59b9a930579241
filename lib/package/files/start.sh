#!/bin/sh
# 启动年报程序，并在浏览器中打开。只用 shell 自带的命令：PATH 为空也能启动。
case $0 in
  */*) cd "${0%/*}" || exit 1 ;;
esac
unset NODE_OPTIONS NODE_PATH
export MALLOC_ARENA_MAX=2
if [ ! -x program/node ]; then
  echo "program/node 不见了或不能运行。请把压缩包重新解压到本机文件夹（不要放在不允许运行程序的U盘或共享盘上）再试。" >&2
  code=1
else
  cd program || exit 1
  ./node --max-semi-space-size=8 --max-old-space-size=400 lib/server/launch.ts
  code=$?
  # 126、127 和信号：程序根本没能运行。
  if [ "$code" -gt 99 ] && [ "$code" -ne 130 ]; then
    echo "程序没能运行（代码 $code）。本程序需要 64 位系统（处理器须与下载的压缩包一致：x64 或 arm64），glibc 2.28 或更高版本（麒麟 V10、统信 UOS 20 及以后）。" >&2
  fi
fi
if [ "$code" -ne 0 ] && [ -t 0 ]; then
  echo "按回车键关闭这个窗口。" >&2
  read -r _
fi
exit "$code"
