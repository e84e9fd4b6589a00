"""A meter of pymodbus, independent of ours: the registers of one profile on a TCP port or a serial device.

    modbus_server.py PROFILE UNIT tcp PORT        PORT 0: any; only on the loopback address
    modbus_server.py PROFILE UNIT rtu DEVICE      9600 8N1

Prints "ready PORT" or "ready DEVICE", then obeys lines on the standard input and ends with it; see meters.Readings.
"""
import asyncio
import logging
import os
import sys

from meters import PROFILES, REFRESH_SECONDS, Readings

try:
    from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
    from pymodbus.pdu import ExceptionResponse
    from pymodbus.server.async_io import ModbusSerialServer, ModbusTcpServer
    from pymodbus.transaction import ModbusRtuFramer, ModbusSocketFramer
except ImportError as missing:
    print(f"missing {missing}", flush=True)
    sys.exit(3)


class Block(ModbusSequentialDataBlock):
    """Registers in a row, and some that are there only when they are read by themselves."""

    def __init__(self, profile):
        super().__init__(profile.first, [0] * profile.count)
        self._alone = profile.alone

    def validate(self, address, count=1):
        return (address, count) in self._alone or super().validate(address, count)

    def getValues(self, address, count=1):
        return self._alone.get((address, count)) or super().getValues(address, count)


class Meter:
    """The registers of one unit as pymodbus wants them."""

    def __init__(self, profile):
        block = Block(profile)
        empty = ModbusSequentialDataBlock(0, [0])
        blocks = {name: block if name[0] in profile.functions else empty for name in ("hr", "ir", "co", "di")}
        self.readings = Readings(profile, block.setValues)
        self.unit = ModbusSlaveContext(zero_mode=True, **blocks)

    def reply(self, response):
        """What is sent instead of pymodbus' own response."""
        if self.readings.exception:
            refusal = ExceptionResponse(response.function_code & 0x7F, self.readings.exception)
            refusal.transaction_id = response.transaction_id
            refusal.unit_id = response.unit_id
            return refusal, False
        return response, False


async def listen(readings):
    """Obeys the standard input to its end."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        readings.obey(line.decode())


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
    listening = asyncio.create_task(listen(meter.readings))
    print(f"ready {place}", flush=True)
    while not listening.done():
        meter.readings.refresh()
        await asyncio.wait({listening}, timeout=REFRESH_SECONDS)
    listening.result()


logging.getLogger("pymodbus").setLevel(logging.CRITICAL)    # an unknown unit is no error here
asyncio.run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]))
os._exit(0)     # its tasks and connections end with it
