"""What two meters have in their registers: nothing of Modbus itself, which is the servers' business."""

VOLTS = 230
REFRESH_SECONDS = 0.5


def low_first(value):
    """A 32-bit number, the low word in the register of the lower address."""
    return [value & 0xFFFF, value >> 16 & 0xFFFF]


def high_first(value):
    """A 32-bit number, the high word in the register of the lower address."""
    return [value >> 16 & 0xFFFF, value & 0xFFFF]


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


class Readings:
    """The registers by address, and what a line of the standard input makes of them.

    currents L1 L2 L3            mA, import positive; from now on their last digit moves as a real meter's does
    registers ADDRESS WORD...    hexadecimal, exactly as given; from now on nothing moves
    exceptions CODE              every request is answered with this exception; 0: answers again
    """

    def __init__(self, profile, store):
        self.exception = 0
        self._profile = profile
        self._store = store
        self._milliamps = [0, 0, 0]
        self._moves = True
        self._digit = 0

    def refresh(self):
        """Shows the currents; called every refresh interval."""
        if self._moves:
            self._digit = (self._digit + 1) % 5
            for address, words in self._profile.words([value + self._digit - 2 for value in self._milliamps]).items():
                self._store(address, words)

    def obey(self, line):
        """Does what a line of the standard input says."""
        word, *values = line.split()
        if word == "currents":
            self._milliamps = [int(value) for value in values]
            self._moves = True
            self.refresh()
        elif word == "registers":
            self._moves = False
            self._store(int(values[0], 16), [int(value, 16) for value in values[1:]])
        elif word == "exceptions":
            self.exception = int(values[0])
        else:
            raise ValueError(line)
