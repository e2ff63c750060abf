"""Talks to the kernel as Jupyter does. Arguments: how often it is started, and its command."""
import os
import sys
import time
import tempfile

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager


class Manager(KernelManager):
    @property
    def kernel_spec(self):
        return KernelSpec(argv=sys.argv[2:] + ["kernel", "{connection_file}"],
                          language="java", interrupt_mode="message")


def run(client, code, stopper=None):
    """The reply's status, and all that was shown. What prints "begun" is stopped a second later."""
    shown = []
    message = client.execute(code)
    while True:
        said = client.get_iopub_msg(timeout=120)
        if said["parent_header"].get("msg_id") != message:
            continue
        content = said["content"]
        if said["msg_type"] == "status" and content["execution_state"] == "idle":
            break
        if said["msg_type"] in ("execute_result", "display_data"):
            shown.append(content["data"])
        if said["msg_type"] == "stream":
            shown.append(content["text"])
            if "begun" in content["text"] and stopper is not None:
                time.sleep(1)
                stopper.interrupt_kernel()
    while True:
        reply = client.get_shell_msg(timeout=120)
        if reply["parent_header"].get("msg_id") == message:
            return reply["content"], shown


def same(expected, found):
    if expected != found:
        raise SystemExit("expected %r, found %r" % (expected, found))


def ask(client, manager):
    """Everything that a kernel must answer."""
    reply, shown = run(client, 'display(new Html("<b>x</b>", "x")); System.out.println("说"); 3')
    same("<b>x</b>", shown[0]["text/html"])
    same(["说\n", "3"], ["".join(s for s in shown if isinstance(s, str)), shown[-1]["text/plain"]])
    reply, shown = run(client, "int x = ;")
    same("error", reply["status"])
    message = client.complete("Syst", 4)
    matches = client.get_shell_msg(timeout=60)["content"]["matches"]
    same(True, "System" in matches)
    reply, shown = run(client, "System.out.println(\"begun\"); while (true) {}", manager)
    same("error", reply["status"])
    reply, shown = run(
        client,
        "var spark = org.spendingreview.yearend.Sessions.open();"
        "System.out.println(\"begun\");"
        "spark.range(1000000000000L).selectExpr(\"sum(id * id % 7)\").collectAsList()",
        manager)
    same("error", reply["status"])
    begun = time.time()
    reply, shown = run(client, "System.out.println(\"begun\"); while (true) {}", manager)
    same("error", reply["status"])
    same(True, time.time() - begun < 10)  # Spark's own threads are no cell's
    reply, shown = run(client, "spark.range(3).count()")
    same("ok", reply["status"] if reply["status"] == "ok" else reply)
    same("3", shown[-1]["text/plain"])


os.environ["JUPYTER_RUNTIME_DIR"] = tempfile.mkdtemp()
for start in range(int(sys.argv[1])):
    manager = Manager()
    begun = time.time()
    manager.start_kernel()
    try:
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=60)
        reply, shown = run(client, "1 + 1")
        print("start %d: %.1f s, %s" % (start + 1, time.time() - begun, shown), flush=True)
        same("2", shown[0]["text/plain"])
        if start == 0:
            ask(client, manager)
        client.stop_channels()
    finally:
        manager.shutdown_kernel(now=True)
print("done")
