# Sourced by open and execute: makes the kernel known to Jupyter, within target only.
# The program must have been built: mvn -q -DskipTests package
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/target/spending-review-local.jar
[ -e "$program" ] || { echo "The program is not built yet: mvn -q -DskipTests package" >&2; exit 2; }
command -v jupyter-notebook > /dev/null && command -v jupyter-nbconvert > /dev/null || {
    echo "Jupyter is missing. On Debian: apt-get install jupyter-notebook jupyter-nbconvert" >&2
    exit 2
}
export JUPYTER_PATH=$root/target/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}
lake=${SPENDING_REVIEW_LAKE:-$root/target/lake}
case $lake in # cells run in the notebooks' folder
    /* | *:*) export SPENDING_REVIEW_LAKE=$lake ;;
    *) export SPENDING_REVIEW_LAKE=$PWD/$lake ;;
esac
mkdir -p "$root/target/jupyter/kernels/spending-review"
# SPENDING_REVIEW_JAVA: more options, for example -Xmx8g or -Dspark.master=spark://host:7077
python3 - "$program" > "$root/target/jupyter/kernels/spending-review/kernel.json" <<'PY'
import json, os, sys
java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
options = ["-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseParallelGC"]
options += os.environ.get("SPENDING_REVIEW_JAVA", "").split()
json.dump({
    "argv": [java, *options, "-jar", sys.argv[1], "kernel", "{connection_file}"],
    "display_name": "Java (Spending Review)",
    "language": "java",
    "interrupt_mode": "message",
}, sys.stdout)
PY
