  // The module as letters, see src/letters.rs. Further scripts of the page may still be on their way.
  var closed = "script-src 'self'";
  var bytes = new Uint8Array(module.length);
  for (var i = 0; i < module.length; i++) {
    var code = module.charCodeAt(i);
    bytes[i] = code == 32 ? 4 : code == 33 ? 57 : code == 328 ? 25 : code - (code < 127 ? 35 : 69);
  }
