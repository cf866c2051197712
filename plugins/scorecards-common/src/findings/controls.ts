/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Control } from './Control';
import { ControlReference } from './Finding';

/**
 * The crosswalk: which names of several catalogs mean the same control.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html (Security Hub, with the AWS Config rule of each)
 * @see https://hub.prowler.com/check (Prowler, with the sections of CIS)
 * @see https://docs.aws.amazon.com/awssupport/latest/user/security-checks.html (Trusted Advisor)
 * @see https://avd.aquasec.com/misconfig/kubernetes/ (Trivy) and https://kyverno.io/policies/ (Kyverno)
 * @see https://www.cisecurity.org/benchmark/amazon_web_services (3.0.0) and https://www.cisecurity.org/benchmark/kubernetes (1.23)
 */
const TABLE: [
  id: string,
  title: string,
  names: { [catalog: string]: string | string[] },
][] = [
  [
    'rootUserMfa',
    'The root user has MFA',
    {
      securityHub: 'IAM.9',
      awsConfig: 'root-account-mfa-enabled',
      prowler: 'iam_root_mfa_enabled',
      trustedAdvisor: '7DAFEmoDos',
      cisAws: '1.5',
    },
  ],
  [
    'rootUserHardwareMfa',
    'The root user has a hardware MFA device',
    {
      securityHub: 'IAM.6',
      awsConfig: 'root-account-hardware-mfa-enabled',
      prowler: 'iam_root_hardware_mfa_enabled',
      cisAws: '1.6',
    },
  ],
  [
    'rootUserAccessKeys',
    'The root user has no access key',
    {
      securityHub: 'IAM.4',
      awsConfig: 'iam-root-access-key-check',
      prowler: 'iam_no_root_access_key',
      cisAws: '1.4',
    },
  ],
  [
    'consoleUserMfa',
    'IAM users with a console password have MFA',
    {
      securityHub: 'IAM.5',
      awsConfig: 'mfa-enabled-for-iam-console-access',
      prowler: 'iam_user_mfa_enabled_console_access',
      cisAws: '1.10',
    },
  ],
  [
    'accessKeyRotation',
    'Access keys are at most 90 days old',
    {
      securityHub: 'IAM.3',
      awsConfig: 'access-keys-rotated',
      prowler: 'iam_rotate_access_key_90_days',
      trustedAdvisor: 'DqdJqYeRm5',
      cisAws: '1.14',
    },
  ],
  [
    'unusedCredentials',
    'Unused credentials of IAM users are removed',
    {
      securityHub: ['IAM.8', 'IAM.22'],
      awsConfig: 'iam-user-unused-credentials-check',
      prowler: ['iam_user_accesskey_unused', 'iam_user_console_access_unused'],
      cisAws: '1.12',
    },
  ],
  [
    'passwordPolicy',
    'The password policy of the account is strong',
    {
      securityHub: 'IAM.7',
      awsConfig: 'iam-password-policy',
      trustedAdvisor: 'Yw2K9puPzl',
    },
  ],
  [
    'administratorPolicies',
    'No policy of the account allows everything',
    {
      securityHub: 'IAM.1',
      awsConfig: 'iam-policy-no-statements-with-admin-access',
      prowler: [
        'iam_customer_attached_policy_no_administrative_privileges',
        'iam_customer_unattached_policy_no_administrative_privileges',
      ],
      cisAws: '1.16',
    },
  ],
  [
    'policiesOnUsers',
    'IAM users have no policies of their own',
    {
      securityHub: 'IAM.2',
      awsConfig: 'iam-user-no-policies-check',
      prowler: 'iam_policy_attached_only_to_group_or_roles',
      cisAws: '1.15',
    },
  ],
  [
    'accessAnalyzer',
    'IAM Access Analyzer looks for external access',
    {
      securityHub: 'IAM.28',
      awsConfig: 'iam-external-access-analyzer-enabled',
      prowler: 'accessanalyzer_enabled',
      cisAws: '1.20',
    },
  ],
  [
    'securityContact',
    'The account has a security contact',
    {
      securityHub: 'Account.1',
      awsConfig: 'security-account-information-provided',
      prowler: 'account_security_contact_information_is_registered',
      cisAws: '1.2',
    },
  ],
  [
    'cloudTrail',
    'A multi-Region trail records management events',
    {
      securityHub: 'CloudTrail.1',
      awsConfig: 'multi-region-cloudtrail-enabled',
      prowler: 'cloudtrail_multi_region_enabled',
      trustedAdvisor: 'vjafUGJ9H0',
      cisAws: '3.1',
    },
  ],
  [
    'cloudTrailValidation',
    'Log files of trails are validated',
    {
      securityHub: 'CloudTrail.4',
      awsConfig: 'cloud-trail-log-file-validation-enabled',
      prowler: 'cloudtrail_log_file_validation_enabled',
      cisAws: '3.2',
    },
  ],
  [
    'cloudTrailEncryption',
    'Trails are encrypted with a KMS key',
    {
      securityHub: 'CloudTrail.2',
      awsConfig: 'cloud-trail-encryption-enabled',
      prowler: 'cloudtrail_kms_encryption_enabled',
      cisAws: '3.5',
    },
  ],
  [
    'configRecorder',
    'AWS Config records resources',
    {
      securityHub: 'Config.1',
      prowler: 'config_recorder_all_regions_enabled',
      cisAws: '3.3',
    },
  ],
  [
    'guardDuty',
    'GuardDuty is on',
    {
      securityHub: 'GuardDuty.1',
      awsConfig: 'guardduty-enabled-centralized',
      prowler: 'guardduty_is_enabled',
    },
  ],
  [
    'keyRotation',
    'Customer managed KMS keys rotate',
    {
      securityHub: 'KMS.4',
      awsConfig: 'cmk-backing-key-rotation-enabled',
      prowler: 'kms_cmk_rotation_enabled',
      cisAws: '3.6',
    },
  ],
  [
    'bucketPublicAccessOfAccount',
    'The account blocks public access to S3',
    {
      securityHub: 'S3.1',
      awsConfig: 's3-account-level-public-access-blocks-periodic',
      prowler: 's3_account_level_public_access_blocks',
      cisAws: '2.1.4',
    },
  ],
  [
    'bucketPublicAccess',
    'Buckets block public access',
    {
      securityHub: 'S3.8',
      awsConfig: 's3-bucket-level-public-access-prohibited',
      prowler: 's3_bucket_level_public_access_block',
      trustedAdvisor: 'Pfx0RwqBli',
    },
  ],
  [
    'bucketTls',
    'Buckets refuse requests without TLS',
    {
      securityHub: 'S3.5',
      awsConfig: 's3-bucket-ssl-requests-only',
      prowler: 's3_bucket_secure_transport_policy',
      cisAws: '2.1.1',
    },
  ],
  [
    'bucketAccessLogs',
    'Buckets log who reads them',
    {
      securityHub: 'S3.9',
      awsConfig: 's3-bucket-logging-enabled',
      prowler: 's3_bucket_server_access_logging_enabled',
      trustedAdvisor: 'BueAdJ7NrP',
    },
  ],
  [
    'volumeEncryption',
    'EBS volumes are encrypted',
    {
      securityHub: 'EC2.3',
      awsConfig: 'encrypted-volumes',
      prowler: 'ec2_ebs_volume_encryption',
    },
  ],
  [
    'volumeDefaultEncryption',
    'New EBS volumes are encrypted',
    {
      securityHub: 'EC2.7',
      awsConfig: 'ec2-ebs-encryption-by-default',
      prowler: 'ec2_ebs_default_encryption',
      cisAws: '2.2.1',
    },
  ],
  [
    'publicSnapshots',
    'EBS snapshots are not public',
    {
      securityHub: 'EC2.1',
      awsConfig: 'ebs-snapshot-public-restorable-check',
      prowler: 'ec2_ebs_public_snapshot',
      trustedAdvisor: 'ePs02jT06w',
    },
  ],
  [
    'defaultSecurityGroup',
    'Default security groups allow no traffic',
    {
      securityHub: 'EC2.2',
      awsConfig: 'vpc-default-security-group-closed',
      prowler: 'ec2_securitygroup_default_restrict_traffic',
      cisAws: '5.4',
    },
  ],
  [
    'flowLogs',
    'VPCs have flow logs',
    {
      securityHub: 'EC2.6',
      awsConfig: 'vpc-flow-logs-enabled',
      prowler: 'vpc_flow_logs_enabled',
      cisAws: '3.7',
    },
  ],
  [
    'instanceMetadata',
    'Instances use version 2 of the metadata service',
    {
      securityHub: 'EC2.8',
      awsConfig: 'ec2-imdsv2-check',
      prowler: 'ec2_instance_imdsv2_enabled',
      cisAws: '5.6',
    },
  ],
  [
    'openSsh',
    'SSH is not open to the internet',
    {
      securityHub: 'EC2.13',
      awsConfig: 'restricted-ssh',
      prowler: 'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
    },
  ],
  [
    'openHighRiskPorts',
    'High-risk ports are not open to the internet',
    {
      securityHub: 'EC2.19',
      awsConfig: 'vpc-sg-restricted-common-ports',
      prowler:
        'ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports',
      trustedAdvisor: 'HCP4007jGY',
    },
  ],
  [
    'databaseEncryption',
    'RDS instances are encrypted',
    {
      securityHub: 'RDS.3',
      awsConfig: 'rds-storage-encrypted',
      prowler: 'rds_instance_storage_encrypted',
      cisAws: '2.3.1',
    },
  ],
  [
    'databasePublicAccess',
    'RDS instances are not public',
    {
      securityHub: 'RDS.2',
      awsConfig: 'rds-instance-public-access-check',
      prowler: 'rds_instance_no_public_access',
      cisAws: '2.3.3',
    },
  ],
  [
    'databaseMinorUpgrades',
    'RDS instances take minor upgrades',
    {
      securityHub: 'RDS.13',
      awsConfig: 'rds-automatic-minor-version-upgrade-enabled',
      prowler: 'rds_instance_minor_version_upgrade_enabled',
      cisAws: '2.3.2',
    },
  ],
  [
    'databaseBackups',
    'RDS instances have backups',
    {
      securityHub: 'RDS.11',
      awsConfig: 'db-instance-backup-enabled',
      prowler: 'rds_instance_backup_enabled',
      trustedAdvisor: 'opQPADkZvH',
    },
  ],
  [
    'secretRotation',
    'Secrets rotate',
    {
      securityHub: 'SecretsManager.1',
      awsConfig: 'secretsmanager-rotation-enabled-check',
      prowler: 'secretsmanager_automatic_rotation_enabled',
    },
  ],
  [
    'functionRuntime',
    'Lambda functions run on supported runtimes',
    {
      securityHub: 'Lambda.2',
      awsConfig: 'lambda-function-settings-check',
      prowler: 'awslambda_function_using_supported_runtimes',
      trustedAdvisor: 'L4dfs2Q4C5',
    },
  ],
  [
    'clusterEndpoint',
    'The endpoint of the cluster is not public',
    {
      securityHub: 'EKS.1',
      awsConfig: 'eks-endpoint-no-public-access',
      prowler: 'eks_cluster_not_publicly_accessible',
    },
  ],
  [
    'clusterVersion',
    'The cluster runs a supported version',
    {
      securityHub: 'EKS.2',
      awsConfig: 'eks-cluster-supported-version',
      prowler: 'eks_cluster_uses_a_supported_version',
    },
  ],
  [
    'clusterSecrets',
    'Secrets of the cluster are encrypted with a KMS key',
    {
      securityHub: 'EKS.3',
      awsConfig: 'eks-cluster-secrets-encrypted',
      prowler: 'eks_cluster_kms_cmk_encryption_in_secrets_enabled',
    },
  ],
  [
    'clusterAuditLogs',
    'The cluster writes audit logs',
    {
      securityHub: 'EKS.8',
      awsConfig: 'eks-cluster-log-enabled',
      prowler: 'eks_control_plane_logging_all_types_enabled',
    },
  ],
  [
    'privilegedContainers',
    'Containers are not privileged',
    {
      kyverno: 'disallow-privileged-containers',
      trivy: 'KSV017',
      prowler: 'core_minimize_privileged_containers',
      'k8s-cis-1.23': '5.2.2',
    },
  ],
  [
    'privilegeEscalation',
    'Containers cannot gain privileges',
    {
      kyverno: 'disallow-privilege-escalation',
      trivy: 'KSV001',
      prowler: 'core_minimize_allowPrivilegeEscalation_containers',
      'k8s-cis-1.23': '5.2.6',
    },
  ],
  [
    'rootContainers',
    'Containers do not run as root',
    {
      kyverno: 'require-run-as-nonroot',
      trivy: 'KSV012',
      prowler: 'core_minimize_root_containers_admission',
      'k8s-cis-1.23': '5.2.7',
    },
  ],
  [
    'containerCapabilities',
    'Containers drop all capabilities',
    {
      kyverno: 'disallow-capabilities-strict',
      trivy: 'KSV003',
      'k8s-cis-1.23': '5.2.9',
    },
  ],
  [
    'hostNamespaces',
    'Pods do not share namespaces of their host',
    {
      kyverno: 'disallow-host-namespaces',
      trivy: ['KSV008', 'KSV009', 'KSV010'],
      prowler: [
        'core_minimize_hostIPC_containers',
        'core_minimize_hostNetwork_containers',
        'core_minimize_hostPID_containers',
      ],
      'k8s-cis-1.23': ['5.2.3', '5.2.4', '5.2.5'],
    },
  ],
  [
    'hostPaths',
    'Pods do not mount paths of their host',
    { kyverno: 'disallow-host-path', trivy: 'KSV023' },
  ],
  [
    'readOnlyRootFilesystem',
    'The root file system of containers is read-only',
    { kyverno: 'require-ro-rootfs', trivy: 'KSV014' },
  ],
  [
    'resourceLimits',
    'Containers have requests and limits',
    {
      kyverno: 'require-requests-limits',
      trivy: ['KSV011', 'KSV015', 'KSV016', 'KSV018'],
    },
  ],
  [
    'imageTags',
    'Images have a tag other than latest',
    { kyverno: 'disallow-latest-tag', trivy: 'KSV013' },
  ],
  [
    'defaultNamespace',
    'Nothing runs in the default namespace',
    {
      kyverno: 'disallow-default-namespace',
      trivy: 'KSV110',
      'k8s-cis-1.23': '5.7.4',
    },
  ],
  [
    'seccompProfile',
    'Pods have a seccomp profile',
    {
      kyverno: 'restrict-seccomp-strict',
      trivy: ['KSV030', 'KSV104'],
      prowler: 'core_seccomp_profile_docker_default',
      'k8s-cis-1.23': '5.7.2',
    },
  ],
  [
    'secretAccess',
    'Roles do not read all secrets',
    {
      trivy: 'KSV041',
      prowler: 'rbac_minimize_secret_access',
      'k8s-cis-1.23': '5.1.2',
    },
  ],
  [
    'wildcardRoles',
    'Roles do not allow everything',
    {
      kyverno: 'restrict-wildcard-verbs',
      trivy: ['KSV044', 'KSV045', 'KSV046'],
      prowler: 'rbac_minimize_wildcard_use_roles',
      'k8s-cis-1.23': '5.1.3',
    },
  ],
  ['knownVulnerabilities', 'There are no known vulnerabilities', { cve: '*' }],
  ['exposedSecrets', 'There are no exposed secrets', { trivySecret: '*' }],
  ['threats', 'There are no open threats', { guardDuty: '*', macie: '*' }],
];

/** All controls that more than one source may report, in a fixed order. @public */
export const CONTROLS: readonly Control[] = TABLE.map(([id, title, names]) => ({
  id,
  title,
  sources: Object.entries(names).flatMap(([catalog, ids]) =>
    [ids].flat().map((name): ControlReference => ({ catalog, id: name })),
  ),
}));
