// Types of the services' committed descriptions: a page that no longer fits them does not compile.
import { mkdir, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const descriptions = new URL('../../docs/api/', import.meta.url)
const generated = new URL('../packages/api/src/generated/', import.meta.url)

await mkdir(generated, { recursive: true })
for (const service of ['registration', 'invoice', 'declaration', 'goldentax', 'gateway']) {
  const types = await openapiTS(new URL(`${service}.json`, descriptions))
  await writeFile(new URL(`${service}.d.ts`, generated), astToString(types))
}
