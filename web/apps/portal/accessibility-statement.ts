import type { Plugin } from 'vite'
import en from '../../packages/i18n/src/en.ts'
import zh from '../../packages/i18n/src/zh-CN.ts'

/** The accessibility statement as a page that is read without JavaScript, from the texts of the portal's own page. */
export function accessibilityStatement(): Plugin {
  return {
    name: 'accessibility-statement',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'accessibility.html', source: page() })
    },
  }
}

function page(): string {
  const { title, ...said } = zh.accessibility
  const { title: english, ...inEnglish } = en.accessibility
  const paragraphs = (texts: object) => Object.values(texts).map((text) => `<p>${text}</p>`).join('\n')
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${english}</title></head>
<body>
<main>
<h1>${title}</h1>
${paragraphs(said)}
<section lang="en">
<h2>${english}</h2>
${paragraphs(inEnglish)}
</section>
</main>
<nav aria-label="${zh.brand} ${en.brand}"><a href="/">${zh.brand} <span lang="en">${en.brand}</span></a></nav>
</body>
</html>
`
}
