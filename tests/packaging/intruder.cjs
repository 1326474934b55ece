// Stands for foreign code that somebody tries to load into the packaged program through Node's options.
require('node:fs').writeFileSync(process.env.INTRUDER_MARK, '');
