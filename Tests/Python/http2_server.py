"""An HTTP/2 server on 127.0.0.1 for CurlTests: answers each request with its body, or lets it end badly.

    http2_server.py PORT CERTIFICATE KEY HOW LOG

writes a line into LOG for each request it has read: its body. One that says "held" gets no answer. At one that says
"fatal" the connection ends as HOW says: `close` and `reset` without a word, `goaway` with the assurance that the request
was not looked at, `refuse` with that assurance for the request alone.

Headers (RFC 7541) are passed over: the bodies tell requests apart.
"""

import socket
import ssl
import struct
import sys
import threading

DATA, HEADERS, RST_STREAM, SETTINGS, GOAWAY = 0, 1, 3, 4, 7              # RFC 9113 section 6
END_STREAM, ACK, END_HEADERS = 1, 1, 4
REFUSED_STREAM = 7
STATUS_200 = b"\x88"                                                     # RFC 7541 appendix A, entry 8


class Connection:
    def __init__(self, link, how, log):
        self.link, self.how, self.log, self.bodies = link, how, log, {}
        self.file = link.makefile("rb")

    def send(self, kind, flags, stream, payload=b""):
        self.link.sendall(struct.pack(">I", len(payload))[1:] + struct.pack(">BBI", kind, flags, stream) + payload)

    def serve(self):
        self.file.read(24)                                               # "PRI * HTTP/2.0…"
        self.send(SETTINGS, 0, 0)
        while head := self.file.read(9):
            length = int.from_bytes(head[:3], "big")
            kind, flags, stream = struct.unpack(">BBI", head[3:])
            payload = self.file.read(length)
            if kind == SETTINGS and not flags & ACK:
                self.send(SETTINGS, ACK, 0)
            elif kind in (HEADERS, DATA):
                self.bodies[stream] = self.bodies.get(stream, b"") + (payload if kind == DATA else b"")
                if flags & END_STREAM and not self.answer(stream, self.bodies.pop(stream)):
                    return

    def answer(self, stream, body):
        """False where the connection is over."""
        self.log.write(body + b"\n")
        if body == b"fatal":
            return self.fail(stream)
        if body != b"held":
            self.send(HEADERS, END_HEADERS, stream, STATUS_200)
            self.send(DATA, END_STREAM, stream, body)
        return True

    def fail(self, stream):
        if self.how == "refuse":
            self.send(RST_STREAM, 0, stream, struct.pack(">I", REFUSED_STREAM))
            return True
        if self.how == "goaway":
            self.send(GOAWAY, 0, 0, struct.pack(">II", max(0, stream - 2), 0))
        if self.how == "reset":
            self.link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False


def serve(link, context, how, log):
    try:
        with context.wrap_socket(link, server_side=True) as link:
            connection = Connection(link, how, log)
            connection.serve()
            connection.file.close()
    except OSError:
        pass


def main(port, certificate, key, how, log):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.set_alpn_protocols(["h2"])
    with open(log, "ab", buffering=0) as log, socket.create_server(("127.0.0.1", int(port))) as server:
        while True:
            link, _ = server.accept()
            threading.Thread(target=serve, args=(link, context, how, log), daemon=True).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
