/**
 * The second wall in the reading child: every door of Node to the network and to other programs throws. Loaded before anything else.
 *
 * The first wall is the kernel's (a network namespace without a route), where it may be had. This one stops code that asks Node; it would not stop machine code
 * smuggled in through a fault in V8 or WebAssembly. `guards.ts` says which walls stand.
 */
export const wallSource = `
import net from 'node:net'; import tls from 'node:tls'; import dgram from 'node:dgram'; import dns from 'node:dns'
import http from 'node:http'; import https from 'node:https'; import http2 from 'node:http2'; import child from 'node:child_process'
import cluster from 'node:cluster'; import inspector from 'node:inspector'; import { syncBuiltinESMExports } from 'node:module'
const refuse = () => { throw new Error('no door') }
const close = (target, names) => { for (const name of names) if (typeof target[name] === 'function') Object.defineProperty(target, name, { value: refuse, writable: false, configurable: false }) }
close(net, ['connect', 'createConnection', 'createServer']); close(net.Socket.prototype, ['connect']); close(net.Server.prototype, ['listen'])
close(tls, ['connect', 'createServer']); close(dgram, ['createSocket']); close(dgram.Socket.prototype, ['bind', 'connect', 'send'])
close(dns, Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))); close(dns.promises, Object.keys(dns.promises).filter((name) => /^(lookup|resolve|reverse)/.test(name)))
close(http, ['request', 'get', 'createServer']); close(https, ['request', 'get', 'createServer']); close(http2, ['connect', 'createServer', 'createSecureServer'])
close(child, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']); close(cluster, ['fork']); close(inspector, ['open'])
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
close(process, ['binding', '_linkedBinding', 'dlopen', 'kill', 'chdir', 'setuid', 'setgid'])
syncBuiltinESMExports()
`
