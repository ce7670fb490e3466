#!/bin/sh
# Starts Gatescope from the folder that this script lies in, or from a link to it.
# In another locale the JVM does not start from a folder with, say, Chinese in its name.
case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
*[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
*) export LC_ALL=C.UTF-8 ;;
esac
self=$(readlink -f -- "$0")
home=${self%/bin/*}
app=$home/lib/app
# Classes that are loaded and linked already; while the image is being built they are not there yet.
cache=$app/gatescope.aot
[ -f "$cache" ] || cache=
exec "$home/lib/runtime/bin/java" "@$app/java.options" "-Djava.library.path=$app/natives" ${cache:+"-XX:AOTCache=$cache"} \
    -classpath "@CLASSPATH@" org.gatescope.Main "$@"
