/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What stands where a secret was. @public */
export const REDACTED = '[redacted]';

/** Names whose values are secrets whatever they look like. */
const SECRET_NAME =
  /pass(word|wd|phrase)|secret|(^|[^a-z])(api|access|private|signing|encryption)[-_ ]?key($|[^a-z])|apikey|privatekey|accesskey(?!id)|(^|[-_])(token|auth|cookie|credentials?)$|(access|refresh|id|session|bearer|auth|api|security)[-_]?token|authorization|set-cookie|client[-_]?assertion/i;

/**
 * Shapes of well-known tokens, as their issuers and the public rules of
 * secret scanners (GitHub, gitleaks) describe them.
 */
const SECRET_SHAPES: RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{22,}\b/g,
  /\bgl(?:pat|dt|rt|oas|ptt|ft|soat|agent|cbt)-[A-Za-z0-9_-]{20,}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /https:\/\/hooks\.slack\.com\/[A-Za-z]+\/[A-Za-z0-9/]{20,}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}\b/g,
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\bAIza[A-Za-z0-9_-]{35}/g,
  /\bya29\.[A-Za-z0-9_-]{20,}/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\bpypi-[A-Za-z0-9_-]{50,}/g,
  /\bdckr_pat_[A-Za-z0-9_-]{20,}/g,
  /\bdop_v1_[a-f0-9]{64}\b/g,
  /\bhv[sbr]\.[A-Za-z0-9_-]{20,}/g,
  /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,}/g,
  /\bSG\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/g,
  /\bX-Amz-(?:Security-Token|Signature|Credential)=[^\s&"']+/gi,
  /\b(?:Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi,
  /(?<=:\/\/[^\s/:@]{0,100}:)[^\s/@]+(?=@)/g,
  /(?<=\b(?:password|passwd|pwd|secret|token|api[-_]?key|access[-_]?key|secret[-_]?access[-_]?key|AccountKey|SharedAccessKey|client[-_]?secret)["']?\s{0,5}[=:]\s{0,5}["']?)(?!\[redacted\])[^\s"'&,;]{4,}/gi,
];

/** Whether a value of this name is a secret whatever it looks like. @public */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** Takes what looks like a secret out of text and says how often. @public */
export function scrubText(text: string): { text: string; found: number } {
  let found = 0;
  const scrubbed = SECRET_SHAPES.reduce(
    (rest, shape) =>
      rest.replace(shape, () => {
        found += 1;
        return REDACTED;
      }),
    text,
  );
  return { text: scrubbed, found };
}
