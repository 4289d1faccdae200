  // Module and content lie in one text of this page: deflated, in base64. Everything the app needs is here before it.
  var closed = "script-src 'none'";
  var store = document.getElementById("packed");
  // Name and length of each part, in their order.
  var parts = JSON.parse(store.getAttribute("data-parts"));
  var text = atob(store.textContent);
  var packed = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
  var total = parts.reduce(function (sum, part) { return sum + part[1]; }, 0);
  var all = inflate(packed, new Uint8Array(total));
  var bytes, at = 0;
  var utf8 = new TextDecoder();
  window.FIRST_HOUR = { words: {}, later: {} };
  parts.forEach(function (part) {
    var own = all.subarray(at, at += part[1]);
    var name = part[0].split(" ");
    if (name[0] === "module") bytes = own;
    else if (name.length === 2) FIRST_HOUR[name[0]][name[1]] = utf8.decode(own);
    else FIRST_HOUR[name[0]] = utf8.decode(own);
  });
