# Tries the packaged application on Windows: from a user folder named in Chinese, with no JDK on the path.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$project = (Resolve-Path "$PSScriptRoot/..").Path
$user = Join-Path $project 'target/smoke/张 三'
Remove-Item -Recurse -Force $user -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$user/AppData" | Out-Null
# Robocopy keeps the times of the files, by which the cache of classes knows them
robocopy "$project/target/dist/Gatescope" "$user/Gatescope" /E /COPY:DAT /DCOPY:T /NFL /NDL /NJH /NJS /NP | Out-Null
$console = "$user/Gatescope/gatescope-console.exe"
$env:APPDATA = "$user/AppData"
$env:USERPROFILE = $user
$env:JAVA_HOME = ''
$env:PATH = "$env:SystemRoot\System32;$env:SystemRoot"
Set-Location $user

$script:failed = 0
function Expect([int] $status, [string[]] $words) {
    & $console @words > out.txt 2> err.txt
    $err = (Get-Content -Raw err.txt -ErrorAction SilentlyContinue) ?? ''
    if ($LASTEXITCODE -ne $status -or ($status -eq 0 -and $err.Trim())) {
        $script:failed++
        Write-Output "FAILED: $($words -join ' ') has status $LASTEXITCODE, expected $status`: $err"
    }
}
$examples = "$project/src/docs/examples"
Expect 0 @('--version')
Expect 0 @('cells')
Expect 0 @('tasks')
Expect 0 @('trace', "$examples/rnn-three-steps.json", '--out', '轨迹.json')
Expect 2 @('trace', 'no-such-case.json')
Expect 0 @('render', 'diagram', 'lstm', '--out', '图')
Expect 0 @('render', 'window', 'gru', '--locale', 'zh', '--out', '图')
Expect 0 @('train', 'series', '--epochs', '1')
Expect 0 @('train', 'mnist', '--epochs', '1', '--report', 'report.json', '--save', '数字.gatescope')
Expect 0 @('predict', '数字.gatescope', '--out', 'predictions.json')
Expect 0 @('lessons', 'check')
Expect 0 @('tour', '--out', '导览')
Expect 0 @('rehearse', '--display', '--first-window')
Get-Content out.txt

# The window's own launcher: it stays open until it is told to end
$window = Start-Process "$user/Gatescope/Gatescope.exe" -PassThru
Start-Sleep 20
if ($window.HasExited) { $script:failed++; Write-Output "FAILED: the window closed with status $($window.ExitCode)" } else { Stop-Process -Id $window.Id }
Write-Output "smoke: $($script:failed) failed"
exit [Math]::Min($script:failed, 1)
