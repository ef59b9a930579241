@echo off
rem Starts the program and opens the browser at it. In GBK, which cmd reads on a Chinese Windows; ASCII wherever it
rem works. Node writes its Chinese to the window by itself, whatever the code page is.
setlocal DisableDelayedExpansion
title nianbao
set "NODE_OPTIONS="
set "NODE_PATH="
if not exist "%~dp0program\node.exe" goto missing
pushd "%~dp0program"
if errorlevel 1 goto cannot
node.exe --max-semi-space-size=8 --max-old-space-size=400 lib\server\launch.ts
set "code=%errorlevel%"
popd
if "%code%"=="0" exit /b 0
rem 1 to 99: the program has said in this window what is wrong. All else: it could not even run.
if %code% geq 1 if %code% leq 99 goto told
:cannot
start "" notepad.exe "%~dp0program\cannot-start.txt"
exit /b 1
:missing
rem Started from inside the zip, where only this file is unpacked; or a virus scanner took node.exe away.
if exist "%~dp0program\cannot-start.txt" goto cannot
echo 请先把压缩包全部解压到一个文件夹，再双击里面的“启动.bat”。
:told
pause
exit /b 1
