//! Growth assessment: WHO standards, classification by Permenkes 2/2020, and the KMS.
