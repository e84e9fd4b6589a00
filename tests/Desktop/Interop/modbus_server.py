"""A meter of pymodbus, independent of ours: the registers of one profile on a TCP port or a serial device.

    modbus_server.py PROFILE UNIT tcp PORT        PORT 0: any; only on the loopback address
    modbus_server.py PROFILE UNIT rtu DEVICE      9600 8N1

Prints "ready PORT" or "ready DEVICE", then obeys lines on the standard input and ends with it:

    currents L1 L2 L3            mA, import positive; from now on their last digit moves as a real meter's does
    registers ADDRESS WORD...    hexadecimal, exactly as given; from now on nothing moves
    exceptions CODE              answers every request with this exception; 0: answers again
"""
import asyncio
import logging
import os
import sys

try:
    from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
    from pymodbus.pdu import ExceptionResponse
    from pymodbus.server.async_io import ModbusSerialServer, ModbusTcpServer
    from pymodbus.transaction import ModbusRtuFramer, ModbusSocketFramer
except ImportError as missing:
    print(f"missing {missing}", flush=True)
    sys.exit(3)

VOLTS = 230
REFRESH_SECONDS = 0.5


def low_first(value):
    """A 32-bit number, the low word in the register of the lower address."""
    return [value & 0xFFFF, value >> 16 & 0xFFFF]


def high_first(value):
    """A 32-bit number, the high word in the register of the lower address."""
    return [value >> 16 & 0xFFFF, value & 0xFFFF]


class Block(ModbusSequentialDataBlock):
    """Registers in a row, and some that are there only when they are read by themselves."""

    def __init__(self, profile):
        super().__init__(profile.first, [0] * profile.count)
        self._alone = profile.alone

    def validate(self, address, count=1):
        return (address, count) in self._alone or super().validate(address, count)

    def getValues(self, address, count=1):
        return self._alone.get((address, count)) or super().getValues(address, count)


class Em340:
    """Carlo Gavazzi EM340 in mode B: export has a negative current and a negative power."""

    functions = "hi"    # 3 and 4 answer alike
    first, count = 0x0000, 0x50
    alone = {(0x000B, 1): [341], (0x1002, 1): [0], (0x1103, 1): [1]}    # its code, 3P.n, mode B

    @staticmethod
    def words(milliamps):
        """Address to words."""
        tenths = [VOLTS * current // 100 for current in milliamps]      # 0.1 W
        words = {0x0000 + 2 * phase: low_first(VOLTS * 10) for phase in range(3)}
        words.update({0x000C + 2 * phase: low_first(current) for phase, current in enumerate(milliamps)})
        words.update({0x0012 + 2 * phase: low_first(power) for phase, power in enumerate(tenths)})
        words[0x0028] = low_first(sum(tenths))
        return words


class CountisE27:
    """Socomec Countis E27: currents without a sign, powers in steps of 10 W with one."""

    functions = "h"
    first, count = 0xC552, 0x36
    alone = {(0xC350, 4): [ord(letter) for letter in "SOCO"]}

    @staticmethod
    def words(milliamps):
        """Address to words."""
        tens = [round(VOLTS * current / 10000) for current in milliamps]    # 10 W
        words = {0xC558 + 2 * phase: high_first(VOLTS * 100) for phase in range(3)}
        words.update({0xC560 + 2 * phase: high_first(abs(current)) for phase, current in enumerate(milliamps)})
        words[0xC568] = high_first(sum(tens))
        words.update({0xC570 + 2 * phase: high_first(power) for phase, power in enumerate(tens)})
        return words


PROFILES = {"em340": Em340, "countis-e27": CountisE27}


class Meter:
    """The registers, and what the standard input makes of them."""

    def __init__(self, profile):
        self._profile = profile
        self._block = Block(profile)
        empty = ModbusSequentialDataBlock(0, [0])
        self._exception = 0
        self._milliamps = [0, 0, 0]
        self._moves = True
        self._digit = 0
        blocks = {name: self._block if name[0] in profile.functions else empty for name in ("hr", "ir", "co", "di")}
        self.unit = ModbusSlaveContext(zero_mode=True, **blocks)

    def refresh(self):
        """Shows the currents; called every refresh interval."""
        if self._moves:
            self._digit = (self._digit + 1) % 5
            for address, words in self._profile.words([value + self._digit - 2 for value in self._milliamps]).items():
                self._block.setValues(address, words)

    def reply(self, response):
        """What is sent instead of pymodbus' own response."""
        if self._exception:
            refusal = ExceptionResponse(response.function_code & 0x7F, self._exception)
            refusal.transaction_id = response.transaction_id
            refusal.unit_id = response.unit_id
            return refusal, False
        return response, False

    def obey(self, line):
        """Does what a line of the standard input says."""
        word, *values = line.split()
        if word == "currents":
            self._milliamps = [int(value) for value in values]
            self._moves = True
            self.refresh()
        elif word == "registers":
            self._moves = False
            self._block.setValues(int(values[0], 16), [int(value, 16) for value in values[1:]])
        elif word == "exceptions":
            self._exception = int(values[0])
        else:
            raise ValueError(line)


async def listen(meter):
    """Obeys the standard input to its end."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        meter.obey(line.decode())


async def serve(profile, unit, link, place):
    """Runs one server until the standard input ends."""
    meter = Meter(PROFILES[profile])
    context = ModbusServerContext(slaves={unit: meter.unit}, single=False)
    if link == "tcp":
        server = ModbusTcpServer(
            context, ModbusSocketFramer, address=("127.0.0.1", int(place)),
            allow_reuse_address=True, response_manipulator=meter.reply)
        serving = asyncio.create_task(server.serve_forever())
        await asyncio.wait({serving, server.serving}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            serving.result()    # the port is taken: says so
        place = server.server.sockets[0].getsockname()[1]
    else:
        server = ModbusSerialServer(
            context, ModbusRtuFramer, port=place, baudrate=9600, response_manipulator=meter.reply)
        await server.start()
    listening = asyncio.create_task(listen(meter))
    print(f"ready {place}", flush=True)
    while not listening.done():
        meter.refresh()
        await asyncio.wait({listening}, timeout=REFRESH_SECONDS)
    listening.result()


logging.getLogger("pymodbus").setLevel(logging.CRITICAL)    # an unknown unit is no error here
asyncio.run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]))
os._exit(0)     # its tasks and connections end with it
