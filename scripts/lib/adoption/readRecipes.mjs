/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const fence = /^```(\w+)\n([\s\S]*?)^```$/gm;
const fileComment = /^(?:\/\/|#) (\S+\.\w+)\n/;

/**
 * Reads the recipes of a page: each heading of the third level with the code
 * blocks below it, in their order. A block whose first line is a comment with the
 * path of a file belongs into that file.
 *
 * @returns a list of `{ title, blocks: [{ language, file?, text }] }`
 */
export function readRecipes(markdown) {
  return markdown
    .split(/^(?=#{2,3} )/m)
    .filter(section => section.startsWith('### '))
    .map(section => ({
      title: section.slice(4, section.indexOf('\n')),
      blocks: [...section.matchAll(fence)].map(([, language, text]) => {
        const file = fileComment.exec(text)?.[1];
        return { language, file, text: text.replace(fileComment, '') };
      }),
    }));
}
