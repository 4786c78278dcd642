@echo off
rem Starts Ratswerk: with a command the command line, else the workbench (on the folder given, if any).
setlocal
set HERE=%~dp0
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
if exist "%HERE%jre\bin\java.exe" set JAVA=%HERE%jre\bin\java
if not defined RATSWERK_MEMORY set RATSWERK_MEMORY=4g
set VERSION=0
for /f "tokens=3" %%V in ('""%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set VERSION=%%V
if %VERSION% LSS 21 (
  echo Ratswerk braucht Java 21 oder neuer. Bitte setzen Sie JAVA_HOME.
  echo Ratswerk needs Java 21 or newer. Please set JAVA_HOME.
  exit /b 2
)
for %%L in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%L
set ARGS=
if "%~1"=="" goto start
if exist "%~1\" (
  set ARGS=-open
  goto start
)
if "%~1"=="-data" goto start
if "%~1"=="-open" goto start
set ARGS=-nosplash -data @none -application org.ratswerk.core.cli
rem A command that opens the workbench makes a workspace of its own.
if "%~1"=="roundtrip" set ARGS=-nosplash -data @noDefault -application org.ratswerk.core.cli
:start
"%JAVA%" -Xmx%RATSWERK_MEMORY% --enable-native-access=ALL-UNNAMED -Djava.util.logging.config.file="%HERE%logging.properties" -jar "%LAUNCHER%" %ARGS% %*
exit /b %ERRORLEVEL%
