/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of exemptions in permission rules. @public */
export const RESOURCE_TYPE_EXEMPTION = 'scorecards-exemption';

/** See scores, checks, verdicts and exemptions of entities that one may see. @public */
export const scorecardsReadPermission = createPermission({
  name: 'scorecards.read',
  attributes: { action: 'read' },
});
/** Push facts and findings. @public */
export const scorecardsFactsPushPermission = createPermission({
  name: 'scorecards.facts.push',
  attributes: { action: 'update' },
});
/** Have entities evaluated again. @public */
export const scorecardsEvaluationRunPermission = createPermission({
  name: 'scorecards.evaluation.run',
  attributes: { action: 'update' },
});
/** Request exemptions. @public */
export const exemptionRequestPermission = createPermission({
  name: 'scorecards.exemption.request',
  attributes: { action: 'create' },
});
/** Approve, deny and revoke exemptions; conditional on the owner of the entity, the check or the requester. @public */
export const exemptionDecidePermission = createPermission({
  name: 'scorecards.exemption.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_EXEMPTION,
});
/** Make, start and close campaigns. @public */
export const campaignManagePermission = createPermission({
  name: 'scorecards.campaign.manage',
  attributes: { action: 'update' },
});
/** Freeze reviews, and write notes, decisions and actions. @public */
export const reviewManagePermission = createPermission({
  name: 'scorecards.review.manage',
  attributes: { action: 'update' },
});
/** Sign reviews off. @public */
export const reviewSignPermission = createPermission({
  name: 'scorecards.review.sign',
  attributes: { action: 'update' },
});
/** Try a changed pack over stored facts. @public */
export const policyPreviewPermission = createPermission({
  name: 'scorecards.policy.preview',
  attributes: { action: 'read' },
});

/** @public */
export const scorecardsPermissions = [
  scorecardsReadPermission,
  scorecardsFactsPushPermission,
  scorecardsEvaluationRunPermission,
  exemptionRequestPermission,
  exemptionDecidePermission,
  campaignManagePermission,
  reviewManagePermission,
  reviewSignPermission,
  policyPreviewPermission,
];
