// Keeps the shell of the portal, so that it opens without a network. What services answer is never kept: tax data does
// not stay on a machine. The build puts the names of the shell's files in.
const SHELL = /* SHELL */ []
const CACHE = /* CACHE */ ''
const OTHERS = ['/api/', '/bff/', '/docs', '/console', '/livez', '/readyz']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const forget = (names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(forget).then(() => self.clients.claim()))
})

/** A file whose name changes with its content. */
const lasting = async (request) => {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const cache = await caches.open(CACHE)
    await cache.put(request, answer.clone())
  }
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || OTHERS.some((other) => pathname.startsWith(other))) return
  if (pathname.startsWith('/assets/')) event.respondWith(lasting(request))
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match('/')))
  else if (SHELL.includes(pathname)) event.respondWith(fetch(request).catch(() => caches.match(pathname)))
})
