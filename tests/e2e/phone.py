"""A phone as a program: a WebSocket and what the phones' page does with it (game/room/README.md)."""

import base64
import json
import os
import socket
import struct
import time


class Gone(Exception):
    """The connection has ended."""


class Socket:
    """Just enough of RFC 6455 for a test: text messages, pings, closing."""

    def __init__(self, port, path="/ws", timeout=10):
        self.tcp = socket.create_connection(("127.0.0.1", port), timeout=timeout)
        self.tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        key = base64.b64encode(os.urandom(16)).decode()
        self.tcp.sendall((f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          f"Origin: http://127.0.0.1:{port}\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.unread = b""
        head = self._until(b"\r\n\r\n")
        if b" 101 " not in head:
            raise Gone(head[:60])

    def _until(self, end):
        while end not in self.unread:
            self._more()
        at = self.unread.index(end) + len(end)
        taken, self.unread = self.unread[:at], self.unread[at:]
        return taken

    def _more(self):
        try:
            data = self.tcp.recv(65536)
        except socket.timeout:
            raise
        except OSError as fault:
            raise Gone(str(fault)) from fault
        if not data:
            raise Gone("closed")
        self.unread += data

    def _exactly(self, count):
        while len(self.unread) < count:
            self._more()
        taken, self.unread = self.unread[:count], self.unread[count:]
        return taken

    def _frame(self, kind, payload):
        mask = os.urandom(4)
        size = len(payload)
        head = struct.pack("!B", 0x80 | kind)
        if size < 126:
            head += struct.pack("!B", 0x80 | size)
        elif size < 65536:
            head += struct.pack("!BH", 0x80 | 126, size)
        else:
            head += struct.pack("!BQ", 0x80 | 127, size)
        try:
            self.tcp.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(payload)))
        except OSError as fault:
            raise Gone(str(fault)) from fault

    def send(self, text):
        self._frame(1, text.encode())

    def receive(self, timeout):
        """The next text message; None: none came in time."""
        until = time.monotonic() + timeout
        message = b""
        while True:
            self.tcp.settimeout(max(0.001, until - time.monotonic()))
            try:
                first, second = self._exactly(2)
                size = second & 127
                if size == 126:
                    size = struct.unpack("!H", self._exactly(2))[0]
                elif size == 127:
                    size = struct.unpack("!Q", self._exactly(8))[0]
                payload = self._exactly(size)
            except socket.timeout:
                return None
            kind = first & 15
            if kind == 9:
                self._frame(10, payload)
            elif kind == 8:
                raise Gone("closed by the host")
            elif kind in (0, 1):
                message += payload
                if first & 128:
                    return message.decode()

    def close(self):
        self.tcp.close()


class Phone:
    """Keeps its page by differences and its answers by id."""

    def __init__(self, port, token, language="en"):
        self.port, self.token, self.language = port, token, language
        self.page, self.number, self.answers, self.sent = None, 0, {}, 0
        self.socket = None

    def connect(self):
        self.socket = Socket(self.port)
        self.ask({"do": "hello", "token": self.token, "language": self.language, "have": self.number})

    def take(self, text):
        message = json.loads(text)
        if "re" in message:
            self.answers[message["re"]] = message
        elif "page" in message:
            self.page, self.number = message["page"], message["n"]
        elif message["from"] == self.number:
            self.page, self.number = patched(self.page, message["patch"]), message["n"]
        else:
            self.ask({"do": "page"})

    def listen(self, seconds):
        until = time.monotonic() + seconds
        while True:
            text = self.socket.receive(max(0.001, until - time.monotonic()))
            if text is None:
                return
            self.take(text)

    def new_id(self):
        self.sent += 1
        return f"{self.token[:8]}-{self.sent}"

    def ask(self, message, identity=None, patience=10):
        """Sends and waits for the answer."""
        message = {"id": identity or self.new_id(), **message}
        self.socket.send(json.dumps(message))
        until = time.monotonic() + patience
        while message["id"] not in self.answers:
            text = self.socket.receive(max(0.001, until - time.monotonic()))
            if text is None:
                raise Gone("no answer")
            self.take(text)
        return self.answers[message["id"]]


def patched(document, patch):
    """RFC 6902, as far as hosts send it: add, remove, replace."""
    for step in patch:
        keys = [key.replace("~1", "/").replace("~0", "~") for key in step["path"].split("/")[1:]]
        if not keys:
            document = step["value"]
            continue
        place = document
        for key in keys[:-1]:
            place = place[int(key)] if isinstance(place, list) else place[key]
        last = keys[-1]
        if isinstance(place, list):
            at = len(place) if last == "-" else int(last)
            if step["op"] == "add":
                place.insert(at, step["value"])
            elif step["op"] == "remove":
                del place[at]
            else:
                place[at] = step["value"]
        elif step["op"] == "remove":
            del place[last]
        else:
            place[last] = step["value"]
    return document
