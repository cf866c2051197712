/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ControlReference } from './Finding';

/**
 * The same control as several sources name it.
 *
 * @public
 */
export interface Control {
  /** In lowerCamelCase: `rootUserMfa`. */
  id: string;
  title: string;
  /** Its names by catalog of controls. */
  sources: readonly ControlReference[];
}

/** Stands for every control of a catalog. @public */
export const ANY_CONTROL = '*';

/**
 * Catalogs whose entries are not controls of their own: what counts is whether
 * there are any known vulnerabilities, exposed secrets or threats.
 */
const GROUPED = new Set(['cve', 'trivySecret', 'guardDuty', 'macie']);

/** Security Hub and conformance packs end the names of their rules with letters and digits of their own. */
const CONFIG_RULE =
  /^(?:securityhub-)?(.+?)(?:-conformance-pack-[a-z0-9]+|-[0-9a-f]{8})?$/;

/**
 * A control by the name under which it is counted, which does not change from
 * account to account: the AWS Config rule `securityhub-root-account-mfa-enabled-1a2b3c4d`
 * is `root-account-mfa-enabled`, Trivy's `AVD-KSV-0017` is `KSV017`, each CVE is
 * one of the known vulnerabilities.
 *
 * @public
 */
export function groupedControl({
  catalog,
  id,
}: ControlReference): ControlReference {
  if (GROUPED.has(catalog)) {
    return { catalog, id: ANY_CONTROL };
  }
  if (catalog === 'awsConfig') {
    return { catalog, id: CONFIG_RULE.exec(id)?.[1] ?? id };
  }
  const [, family, number] = /^AVD-(KSV|KCV)-0*(\d+)$/.exec(id) ?? [];
  return catalog === 'trivy' && family
    ? { catalog, id: `${family}${number.padStart(3, '0')}` }
    : { catalog, id };
}
