# Runs a command as if on a machine of its own: of the folder HIDDEN and of /tmp it
# sees nothing but the folders named. It takes Linux and no special rights.
#
#   sh apart.sh HIDDEN HOME JARS FOLDER... -- COMMAND
#
# HOME is a folder that belongs to that machine, JARS what is to be HOME/jars there.
set -eu
if [ "${APART:-no}" = no ]; then
    APART=yes exec unshare --user --map-root-user --mount sh "$0" "$@"
fi
hidden=$1 home=$2 jars=$3
shift 3

# what is to be seen is put together beside it, and then laid over what is there
view=$home/view
mkdir -p "$view" "$home/jars" "$home/tmp"
mount --rbind "$jars" "$home/jars"
mount -t tmpfs tmpfs "$view"
mkdir -p "$view$home"
mount --rbind "$home" "$view$home"
while [ "$1" != -- ]; do
    mkdir -p "$view$1"
    mount --rbind "$1" "$view$1"
    shift
done
shift

case $hidden in
    /tmp/*) mount --rbind "$view/tmp" /tmp ;;
    *)
        mount --rbind "$view$hidden" "$hidden"
        mount -t tmpfs tmpfs /tmp
        ;;
esac
cd "$home"
exec "$@"
