// Stands for foreign code that somebody lets the packaged program run as if it were plain Node.
require('node:fs').writeFileSync(process.env.INTRUDER_MARK, '');
