// Every page of the app that has an address of its own. The offline and the
// accessibility tests open each: a new page is added here.
export const ROUTES = [
  "#/",
  "#/anak",
  "#/cari",
  "#/posyandu",
  "#/posyandu/baru",
  "#/posyandu/strata",
  "#/peta",
  "#/impor",
  "#/impor/ragu",
  "#/pengaturan",
  "#/pengaturan/batas",
  "#/pengaturan/peta-dasar",
  "#/pengaturan/titik",
  "#/pengaturan/sasaran",
  "#/indikator",
  "#/indikator/stunting",
  "#/rakor",
  "#/rakor/baru",
  "#/bantuan",
  "#/tidak-ada",
];
