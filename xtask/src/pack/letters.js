  // The module as letters, see xtask/src/pack/alphabet.rs. Further scripts of the page may still be on their way.
  var closed = "script-src 'self'";
  var byte = [];
  for (var i = 0; i < 256; i++) byte[alphabet.charCodeAt(i)] = i;
  var bytes = new Uint8Array(module.length);
  for (i = 0; i < module.length; i++) bytes[i] = byte[module.charCodeAt(i)];
