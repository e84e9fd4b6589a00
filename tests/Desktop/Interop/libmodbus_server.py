"""A meter of libmodbus, independent of ours and of pymodbus: the registers of one profile.

    libmodbus_server.py PROFILE UNIT tcp PORT        PORT 0: any; only on the loopback address
    libmodbus_server.py PROFILE UNIT rtu DEVICE      9600 8N1

Prints "ready PORT" or "ready DEVICE", then obeys lines on the standard input and ends with it; see meters.Readings.
One line more, for a serial device, is answered with "ready BAUD PARITY STOP":

    line BAUD PARITY STOP                            PARITY: N, E or O
"""
import ctypes
import os
import select
import socket
import sys
import time

from meters import PROFILES, REFRESH_SECONDS, Readings

LONGEST_ADU = 260

try:
    LIBRARY = ctypes.CDLL("libmodbus.so.5", use_errno=True)
except OSError as missing:
    print(f"missing {missing}", flush=True)
    sys.exit(3)

for name in ("modbus_new_tcp", "modbus_new_rtu", "modbus_mapping_new_start_address"):
    getattr(LIBRARY, name).restype = ctypes.c_void_p


class Mapping(ctypes.Structure):
    """modbus_mapping_t of libmodbus 3.1."""

    _fields_ = [(f"{part}_{kind}", ctypes.c_int)
                for kind in ("bits", "input_bits", "input_registers", "registers") for part in ("nb", "start")]
    _fields_ += [("tab_bits", ctypes.c_void_p), ("tab_input_bits", ctypes.c_void_p),
                 ("tab_input_registers", ctypes.POINTER(ctypes.c_uint16)),
                 ("tab_registers", ctypes.POINTER(ctypes.c_uint16))]


def succeed(result):
    """The result of a call, unless it says that the call failed."""
    if result == -1 or result is None:
        raise OSError(ctypes.get_errno(), f"libmodbus failed ({ctypes.get_errno()})")
    return result


def new_mapping(functions, start, words):
    """Holding and input registers from an address on."""
    holding, read_only = len(words) * ("h" in functions), len(words) * ("i" in functions)
    pointer = ctypes.c_void_p(succeed(
        LIBRARY.modbus_mapping_new_start_address(0, 0, 0, 0, start, holding, start, read_only)))
    mapping = ctypes.cast(pointer, ctypes.POINTER(Mapping))
    write(mapping, start, words)
    return mapping


def write(mapping, address, words):
    """Sets registers of both kinds."""
    held = mapping.contents
    for count, start, table in ((held.nb_registers, held.start_registers, held.tab_registers),
                                (held.nb_input_registers, held.start_input_registers, held.tab_input_registers)):
        for offset, word in enumerate(words):
            if start <= address + offset < start + count:
                table[address + offset - start] = word


class Server:
    """One unit on one link."""

    def __init__(self, profile, unit, link, place):
        self._unit = unit
        self._device = place
        self._serial = link == "rtu"
        self._whole = new_mapping(profile.functions, profile.first, [0] * profile.count)
        self._alone = {key: new_mapping(profile.functions, key[0], words) for key, words in profile.alone.items()}
        self.readings = Readings(profile, lambda address, words: write(self._whole, address, words))
        self._context = None
        self._listener = None
        if self._serial:
            self.open_line(9600, "N", 1)
            self.place = place
        else:
            self._context = ctypes.c_void_p(succeed(LIBRARY.modbus_new_tcp(b"127.0.0.1", int(place))))
            self._listener = socket.socket(fileno=succeed(LIBRARY.modbus_tcp_listen(self._context, 1)))
            self.place = self._listener.getsockname()[1]
            self._connected = False

    def open_line(self, baud, parity, stop):
        """Opens the serial device, closed or open before."""
        if self._context:
            LIBRARY.modbus_close(self._context)
            LIBRARY.modbus_free(self._context)
        self._context = ctypes.c_void_p(succeed(LIBRARY.modbus_new_rtu(
            self._device.encode(), baud, ctypes.c_char(parity.encode()), 8, stop)))
        succeed(LIBRARY.modbus_set_slave(self._context, self._unit))
        succeed(LIBRARY.modbus_connect(self._context))
        self._connected = True

    def run(self):
        """Serves until the standard input ends."""
        commands = b""
        refreshed = time.monotonic()
        while True:
            waiting = [sys.stdin.fileno()]
            if self._connected:
                waiting.append(LIBRARY.modbus_get_socket(self._context))
            elif self._listener:
                waiting.append(self._listener.fileno())
            ready, _, _ = select.select(waiting, [], [], REFRESH_SECONDS)
            if sys.stdin.fileno() in ready:
                more = os.read(sys.stdin.fileno(), 4096)
                if not more:
                    return
                *lines, commands = (commands + more).split(b"\n")
                for line in lines:
                    self.obey(line.decode())
            elif ready and self._connected:
                self.serve()
            elif ready:
                accepted = ctypes.c_int(self._listener.fileno())
                succeed(LIBRARY.modbus_tcp_accept(self._context, ctypes.byref(accepted)))
                self._connected = True
            if time.monotonic() - refreshed >= REFRESH_SECONDS:
                refreshed = time.monotonic()
                self.readings.refresh()

    def obey(self, line):
        """Does what a line of the standard input says."""
        if line.startswith("line "):
            _, baud, parity, stop = line.split()
            self.open_line(int(baud), parity, int(stop))
            print(f"ready {baud} {parity} {stop}", flush=True)
        else:
            self.readings.obey(line)

    def serve(self):
        """Answers one request as libmodbus does."""
        query = (ctypes.c_uint8 * LONGEST_ADU)()
        length = LIBRARY.modbus_receive(self._context, query)
        if length == -1 and self._listener:
            LIBRARY.modbus_close(self._context)     # the client has gone
            self._connected = False
        if length <= 0:
            return
        header = LIBRARY.modbus_get_header_length(self._context)
        if query[header - 1] != self._unit:
            return      # on TCP libmodbus leaves this to the server
        if self.readings.exception:
            LIBRARY.modbus_reply_exception(self._context, query, self.readings.exception)
            return
        asked = (query[header + 1] << 8 | query[header + 2], query[header + 3] << 8 | query[header + 4])
        LIBRARY.modbus_reply(self._context, query, length, self._alone.get(asked, self._whole))


server = Server(PROFILES[sys.argv[1]], int(sys.argv[2]), sys.argv[3], sys.argv[4])
print(f"ready {server.place}", flush=True)
server.run()
os._exit(0)
