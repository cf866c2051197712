/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toOcsf } from '../posture/ocsf';
import { Posture } from '../posture/Posture';

/** Prowler's names of controls of Security Hub. */
const checks: { [control: string]: string } = {
  'Account.1': 'account_security_contact_information_is_registered',
  'CloudTrail.1': 'cloudtrail_multi_region_enabled',
  'CloudTrail.4': 'cloudtrail_log_file_validation_enabled',
  'EC2.2': 'ec2_securitygroup_default_restrict_traffic',
  'EC2.3': 'ec2_ebs_volume_encryption',
  'EC2.6': 'vpc_flow_logs_enabled',
  'EC2.7': 'ec2_ebs_default_encryption',
  'EC2.8': 'ec2_instance_imdsv2_enabled',
  'EKS.1': 'eks_cluster_not_publicly_accessible',
  'EKS.2': 'eks_cluster_uses_a_supported_version',
  'EKS.3': 'eks_cluster_kms_cmk_encryption_in_secrets_enabled',
  'GuardDuty.1': 'guardduty_is_enabled',
  'IAM.3': 'iam_rotate_access_key_90_days',
  'IAM.4': 'iam_no_root_access_key',
  'IAM.9': 'iam_root_mfa_enabled',
  'KMS.4': 'kms_cmk_rotation_enabled',
  'RDS.2': 'rds_instance_no_public_access',
  'RDS.3': 'rds_instance_storage_encrypted',
  'S3.5': 's3_bucket_secure_transport_policy',
  'S3.8': 's3_bucket_level_public_access_block',
};

/** A report of Prowler over all accounts: a list of OCSF findings. */
export function prowlerReport(posture: Posture, now: Date) {
  return posture
    .findings(now)
    .filter(({ control, state }) => checks[control.id] && state !== 'archived')
    .map(finding => {
      const { control, accountId, resource, state } = finding;
      const { compliance: _, ...shared } = toOcsf(finding, now);
      const check = checks[control.id];
      const time = now.toISOString();
      return {
        ...shared,
        class_name: 'Detection Finding',
        class_uid: 2004,
        type_uid: 200401,
        activity_id: 1,
        status: state === 'suppressed' ? 'Suppressed' : 'New',
        status_id: state === 'suppressed' ? 3 : 1,
        status_code: state === 'passed' ? 'PASS' : 'FAIL',
        status_detail: control.title,
        time: Math.floor(now.getTime() / 1000),
        time_dt: time,
        metadata: {
          event_code: check,
          product: { name: 'Prowler', uid: 'prowler', vendor_name: 'Prowler' },
          profiles: ['cloud', 'datetime'],
          version: '1.4.0',
        },
        finding_info: {
          uid: `prowler-aws-${check}-${accountId}-${resource.region}-${resource.id}`,
          title: control.title,
          created_time_dt: time,
        },
      };
    });
}
