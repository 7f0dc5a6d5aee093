"""A host without a window: started, ordered, killed, started again."""

import json
import os
import signal
import socket
import subprocess
import threading


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Host:
    def __init__(self, program, journal, port, *options, scenario="border_village_fires"):
        begin = [program, "host", scenario, "--seed", "7"] if not os.path.exists(journal) else [program, "host"]
        self.process = subprocess.Popen(
            begin + ["--headless", "--bind", "127.0.0.1", "--port", str(port), "--journal", journal, *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            env={**os.environ, "KENES_LANG": "en"})
        self.lock = threading.Lock()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the host did not start: {self.process.wait()}")
        self.ready = json.loads(line)["ready"]
        self.port = port

    def order(self, **order):
        with self.lock:
            self.process.stdin.write(json.dumps(order) + "\n")
            self.process.stdin.flush()
            return json.loads(self.process.stdout.readline())

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        self.order(do="quit")
        return self.process.wait(20)
