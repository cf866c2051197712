/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

type Members = Record<string, unknown>;

const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';
const secretName =
  /secret|password|credential|accesskey|tasktoken|sessiontoken|serialnumber/i;
/** Members that CloudTrail hides, by service. */
const hiddenMembers: Record<string, readonly string[]> = {
  states: ['input', 'output', 'definition', 'cause'],
  sqs: ['MessageBody', 'Entries'],
  events: ['Entries'],
};
/** Where the input is more than what CloudTrail shows: what it does show. */
const shownMembers: Record<string, readonly string[]> = {
  s3: ['Bucket', 'Key'],
};
const mostCharacters = 4096;

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutSecrets);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretName.test(name) ? hidden : withoutSecrets(member),
    ]),
  );
}

function isSmall(value: unknown): boolean {
  return typeof value === 'string'
    ? value.length < 200
    : typeof value !== 'object';
}

/** The input of a call as the call log may keep it: no secrets, no payloads, nothing large. */
export function recordedParameters(
  service: string,
  input: Members,
): Members | undefined {
  const shown = shownMembers[service];
  const hide = hiddenMembers[service];
  const visible: Members = {};
  let small = true;
  for (const name of shown ?? Object.keys(input)) {
    const member = input[name];
    const isHidden = hide?.includes(name) || secretName.test(name);
    visible[name] = isHidden ? hidden : withoutSecrets(member);
    small &&= isHidden || isSmall(member);
  }
  if (Object.keys(visible).length === 0) {
    return undefined;
  }
  return small || JSON.stringify(visible).length <= mostCharacters
    ? visible
    : { omitted: true };
}
