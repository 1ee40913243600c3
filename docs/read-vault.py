#!/usr/bin/env python3
"""Reads a Holdfast vault without Holdfast: Python 3 and its standard library alone, written from docs/vault-format.md.

    age -d -i identity.txt kit.age        gives the vault key ("key"), with the printed recovery kit
    python3 read-vault.py FOLDER < key    prints every entry as one line of JSON

The key is read from standard input, 64 hexadecimal digits. Hash chains are checked; signatures are not (they say who wrote, not what).
"""
import hashlib, hmac, json, struct, sys
from pathlib import Path


def rotated(value, bits):
    return ((value << bits) | (value >> (32 - bits))) & 0xFFFFFFFF


def rounds(state):
    work = list(state)

    def quarter(a, b, c, d):
        for one, two, three, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            work[one] = (work[one] + work[two]) & 0xFFFFFFFF
            work[three] = rotated(work[three] ^ work[one], bits)

    for _ in range(10):
        for column in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
            quarter(*column)
        for diagonal in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            quarter(*diagonal)
    return work


SIGMA = struct.unpack('<4I', b'expand 32-byte k')


def hchacha(key, nonce):
    work = rounds([*SIGMA, *struct.unpack('<8I', key), *struct.unpack('<4I', nonce)])
    return struct.pack('<8I', *work[:4], *work[12:])


def stream(key, nonce, counter, data):
    out = bytearray()
    for at in range(0, len(data), 64):
        state = [*SIGMA, *struct.unpack('<8I', key), counter + at // 64, *struct.unpack('<3I', nonce)]
        block = struct.pack('<16I', *((a + b) & 0xFFFFFFFF for a, b in zip(rounds(state), state)))
        out += bytes(a ^ b for a, b in zip(data[at:at + 64], block))
    return bytes(out)


def poly1305(key, text):
    r = int.from_bytes(key[:16], 'little') & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(text), 16):
        total = (total + int.from_bytes(text[at:at + 16] + b'\1', 'little')) * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], 'little')) % 2**128).to_bytes(16, 'little')


def opened(key, bound, box):
    """XChaCha20-Poly1305 of nonce (24 bytes), ciphertext, tag; None where anything does not fit."""
    nonce, sealed, tag = box[:24], box[24:-16], box[-16:]
    sub, short = hchacha(key, nonce[:16]), b'\0' * 4 + nonce[16:]
    pad = lambda text: text + b'\0' * (-len(text) % 16)
    whole = pad(bound) + pad(sealed) + struct.pack('<QQ', len(bound), len(sealed))
    if not hmac.compare_digest(poly1305(stream(sub, short, 0, b'\0' * 32), whole), tag):
        return None
    return stream(sub, short, 1, sealed)


def derived(key, info):
    extracted = hmac.new(b'\0' * 32, key, hashlib.sha256).digest()
    return hmac.new(extracted, info.encode() + b'\1', hashlib.sha256).digest()


def compact(value):
    return json.dumps(value, separators=(',', ':'), ensure_ascii=False).encode()


def main():
    folder, key = Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline().strip())
    keys = json.loads((folder / 'keys.hfk').read_text())
    vault = keys['vault']
    bound = compact(['holdfast/keyring/1', vault, keys['generation']])
    ring = json.loads(opened(derived(key, 'holdfast/keyring/1'), bound, bytes.fromhex(keys['keyring'])))
    scopes, expected, seals = {}, {}, {}

    def tag_of(scope, device, count):
        return hmac.new(scopes[scope], bytes.fromhex(device) + struct.pack('>Q', count), hashlib.sha256).digest()[:16]

    def add(scope, secret):
        scopes[scope], seals[scope] = derived(secret, 'holdfast/tag/1'), derived(secret, 'holdfast/seal/1')

    for number, epoch in enumerate(ring['epochs']):
        add(f'system/{number}', bytes.fromhex(epoch))
    counts, chains = {}, {}
    log = (folder / 'log.hfl').read_bytes()
    at = 32
    while at < len(log):
        mark, length = log[at:at + 4], struct.unpack('>I', log[at + 4:at + 8])[0]
        if mark != b'HFE1':
            sys.exit(f'damage at byte {at}')
        entry = log[at + 16:at + 16 + length]
        at += 16 + length
        version, of, device = entry[0], entry[1:17].hex(), entry[17:33].hex()
        seq, prev = struct.unpack('>Q', entry[33:41])[0], entry[41:73]
        tag, heads = entry[77:93], struct.unpack('>H', entry[93:95])[0]
        end = 95 + heads * 56 + 36
        header, signature, body = entry[:end], entry[end:end + 64], entry[end + 64:]
        if version != 1 or of != vault or prev != chains.get(device, b'\0' * 32):
            sys.exit(f'entry {seq} of {device} does not follow the one before')
        if hashlib.sha256(body).digest() != header[-32:] and any(body):
            sys.exit(f'entry {seq} of {device} is damaged')
        chains[device] = hashlib.sha256(header + signature).digest()
        line = {'device': device, 'seq': seq, 'hash': chains[device].hex()}
        scope = next((one for one in scopes if tag_of(one, device, counts.get((device, one), 0)) == tag), None)
        if scope is not None:
            counts[device, scope] = counts.get((device, scope), 0) + 1
            text = opened(seals[scope], b'holdfast/body/1\0' + header[:-32], body) if any(body) else None
            if text is not None:
                said = json.loads(text)
                change = said['change']
                line |= {'scope': scope, 'at': said['at'], **({'doubt': True} if said.get('doubt') else {}), 'change': change}
                if change['do'] == 'case':
                    add(change['case'], bytes.fromhex(change['key']))
        print(json.dumps(line, ensure_ascii=False))


main()
