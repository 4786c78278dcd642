@echo off
rem Starts Ratswerk: with a command the command line, else the workbench (with the folders and files given, if any).
rem Finds a Java that will do; all else is the work of the launcher.
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "JAVA="
for %%J in ("%HERE%jre" "%JAVA_HOME%") do call :try "%%~J"
if not defined JAVA for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try "%%~dpJ.."
if not defined JAVA for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :try "%%~J"
if not defined JAVA goto missing

set "MEMORY=%RATSWERK_MEMORY%"
if not defined MEMORY if exist "%HERE%policy.properties" for /f "tokens=1,* delims== " %%A in ('findstr /r /b /c:"memory *=" "%HERE%policy.properties"') do set "MEMORY=%%B"
if not defined MEMORY set "MEMORY=2g"

rem All versions of the launcher that are there: one that an update has left half written is passed over.
set "LAUNCHER="
for %%L in ("%HERE%plugins\org.ratswerk.launcher_*.jar") do call set "LAUNCHER=%%LAUNCHER%%;%%L"
rem Java writes its report of a crash where the other logs are; it does not make the folder.
set "LOGS=%LOCALAPPDATA%\Ratswerk\logs"
if exist "%~dp0portable" set "LOGS=%~dp0data\logs"
if not exist "%LOGS%\" md "%LOGS%" 2>nul
set OPTIONS=-Xmx%MEMORY% --enable-native-access=ALL-UNNAMED -Dratswerk.starter=script "-XX:ErrorFile=%LOGS%\hs_err_%%p.log"

rem The workbench needs no console; a command is waited for. An update may replace this file while a command runs, so
rem nothing is read from it after the line that starts Java.
rem The first word, behind options for the platform (as in the launcher, Wanted), tells a command from what is to be opened.
set "WINDOW="
set "CONSOLE="
set "FLAG="
:option
for %%O in (-configuration -data -nl) do if "%~1"=="%%O" (
  set "FLAG=1"
  shift /1
  shift /1
  goto option
)
for %%O in (-clean -consoleLog -nosplash) do if "%~1"=="%%O" (
  if "%~1"=="-consoleLog" set "CONSOLE=1"
  set "FLAG=1"
  shift /1
  goto option
)
if "%~1"=="" set "WINDOW=1"
if exist "%~1\" set "WINDOW=1"
if /i "%~x1"==".bpmn" set "WINDOW=1"
if /i "%~x1"==".ratswerk" set "WINDOW=1"
for %%O in (-application -open -product) do if "%~1"=="%%O" set "WINDOW=1"
set "WORD=%~1"
if defined FLAG if "%WORD:~0,1%"=="-" if not "%WORD:~0,2%"=="--" set "WINDOW=1"
if defined CONSOLE set "WINDOW="
if defined WINDOW if exist "%JAVA%\bin\javaw.exe" (start "" "%JAVA%\bin\javaw.exe" %OPTIONS% -cp "%LAUNCHER:~1%" org.ratswerk.launcher.Main %* & exit /b)
"%JAVA%\bin\java.exe" %OPTIONS% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%LAUNCHER:~1%" org.ratswerk.launcher.Main %* & exit /b

:try
if defined JAVA exit /b
if not exist "%~1\bin\java.exe" exit /b
set "VERSION=0"
if exist "%~1\release" for /f "tokens=2 delims==.+-" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ 21 set "JAVA=%~1"
exit /b

:missing
set "DE=Ratswerk braucht Java 21 oder neuer. Bitte installieren Sie eine Java-Laufzeitumgebung ab Version 21 und setzen Sie JAVA_HOME, oder verwenden Sie das Paket von Ratswerk mit Java."
set "EN=Ratswerk needs Java 21 or newer. Please install a Java runtime of version 21 or newer and set JAVA_HOME, or use the package of Ratswerk with Java."
echo %DE%
echo %EN%
rem Whoever started it by a double click sees no console.
echo %CMDCMDLINE% | findstr /i /c:" /c " >nul && powershell -NoProfile -Command "Add-Type -AssemblyName PresentationFramework; [void][Windows.MessageBox]::Show($env:DE + \"`n`n\" + $env:EN, 'Ratswerk', 'OK', 'Error')"
exit /b 2
