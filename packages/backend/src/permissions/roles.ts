/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const platformEngineers = 'group:default/platform-engineers';
const approvers = 'group:default/approvers';
const auditors = 'group:default/auditors';
const finance = 'group:default/finance';

/** What every signed-in person may do. */
const forEverybody: readonly string[] = [
  'catalog.entity.read',
  'catalog.entity.refresh',
  'catalog.location.read',
  // Of what they may see.
  'cloud-costs.finding.decide',
  // Without this line, people see the accounts that they own: `ownAccounts`.
  'estate.account.read',
  'estate.read',
  'provisioning.run.create',
  // Whose turn it is, the run itself says.
  'provisioning.run.approve',
  'scaffolder.action.execute',
  'scaffolder.task.create',
  'scaffolder.template.parameter.read',
  'scaffolder.template.step.read',
  'scorecards.exemption.request',
  'scorecards.read',
  'techdocs.actions.read',
];

/** What only members of these groups may do. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'audit-trail.event.export': [auditors, platformEngineers],
  'audit-trail.event.read': [auditors, platformEngineers],
  'audit-trail.hold.manage': [auditors],
  'audit-trail.retention.manage': [auditors],
  // What a location brings is read with the portal's own tokens.
  'catalog.entity.create': [platformEngineers],
  'catalog.entity.delete': [platformEngineers],
  'catalog.entity.validate': [platformEngineers],
  'catalog.ingestion.manage': [platformEngineers],
  'catalog.ingestion.read': [platformEngineers],
  'catalog.location.analyze': [platformEngineers],
  'catalog.location.create': [platformEngineers],
  'catalog.location.delete': [platformEngineers],
  'cloud-costs.budget.manage': [finance, platformEngineers],
  'cloud-costs.read': [finance, platformEngineers],
  'cloud-costs.source.manage': [finance, platformEngineers],
  'cloud-costs.source.read': [finance, platformEngineers],
  'cloud-costs.unit.manage': [finance, platformEngineers],
  'estate.doctor.run': [platformEngineers],
  'estate.removal.decide': [platformEngineers],
  'estate.sync.run': [platformEngineers],
  'provisioning.break-glass': [platformEngineers],
  'provisioning.execution.stop': [platformEngineers],
  'provisioning.finding.read': [platformEngineers],
  'provisioning.finding.resolve': [platformEngineers],
  'provisioning.run.cancel': [platformEngineers],
  'provisioning.run.decommission': [platformEngineers],
  'provisioning.run.read': [approvers, auditors, platformEngineers],
  'provisioning.run.retry': [platformEngineers],
  'scaffolder.task.cancel': [platformEngineers],
  'scaffolder.task.read': [auditors, platformEngineers],
  // A dry run hands back files that were read with the portal's own tokens.
  'scaffolder.template.dry-run': [platformEngineers],
  'scaffolder.template.management': [platformEngineers],
  'scorecards.campaign.manage': [platformEngineers],
  'scorecards.evaluation.run': [platformEngineers],
  'scorecards.exemption.decide': [approvers, platformEngineers],
  'scorecards.facts.push': [platformEngineers],
  'scorecards.policy.preview': [platformEngineers],
  'scorecards.review.manage': [platformEngineers],
  'scorecards.review.sign': [approvers, platformEngineers],
};

/** Who has a permission as a whole: groups, of a permission that is not named none. */
export function rolesOf(permission: string): 'everybody' | readonly string[] {
  if (forEverybody.includes(permission)) {
    return 'everybody';
  }
  return Object.hasOwn(reserved, permission) ? reserved[permission] : [];
}
