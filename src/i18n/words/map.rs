//! Words of the map.

use crate::i18n::text::texts;

texts! {
    TITLE = "Peta", "Map";
    // On every map
    INDICATIVE = "Batas indikatif", "Indicative boundaries";
    NO_BOUNDARIES = "Tanpa batas wilayah", "Without boundaries";
    OWN_DATA = "Angka: penimbangan rutin Posyandu, dihitung Idaman.",
        "Figures: routine weighing at Posyandu, computed by Idaman.";
    BOUNDARY_SOURCE = "Batas: {source}.", "Boundaries: {source}.";
    MADE_ON = "Dibuat {date}", "Made on {date}";
    NORTH = "U", "N";
    MAP_OF = "Peta {indicator}, {place}, {month}", "Map of {indicator}, {place}, {month}";
    // Description for those who do not see it
    SUMMARY = "{places} {level} dengan angka, dari {low} ({low_place}) sampai {high} ({high_place}). {whole}",
        "{places} {level} with figures, from {low} ({low_place}) to {high} ({high_place}). {whole}";
    SUMMARY_NONE = "Belum ada angka untuk bulan ini.", "There are no figures for this month.";
    SUMMARY_WHOLE = "Seluruhnya {value} ({part} dari {of}).", "Altogether {value} ({part} of {of}).";
    SUMMARY_POINTS = "{n} titik Posyandu.", "{n} Posyandu points.";
    HOW = "Panah menggeser, plus dan minus memperbesar, nol menampilkan semua. Daftar di samping memilih wilayah.",
        "Arrows move, plus and minus zoom, zero shows everything. The list beside it chooses an area.";
    CHOSEN = "Dipilih: {name}, {value}.", "Chosen: {name}, {value}.";
    // Legend
    LEGEND = "Keterangan warna", "Key to the colours";
    LEGEND_ITEM = "{range}, {n} wilayah", "{range}, {n} areas";
    BELOW = "di bawah {to}", "below {to}";
    FROM_TO = "{from} – {to}", "{from} – {to}";
    FROM_UP = "{from} ke atas", "{from} and above";
    ALL_VALUES = "semua nilai", "all values";
    FEW = "terlalu sedikit (n < {n})", "too few to say (n < {n})";
    UNKNOWN = "tidak ada data", "no data";
    TARGET_IS = "Target {value}", "Target {value}";
    SIZE_IS = "Besar titik: jumlah anak", "Size of points: children";
    FORM_IS = "Bentuk titik: strata", "Form of points: stratum";
    HEAP_IS = "Lingkaran berangka: beberapa Posyandu berdekatan", "Circle with a number: several Posyandu close together";
    DISTANCE_IS = "Garis: dari titik tengah desa ke Posyandu terdekat", "Line: from the middle of a desa to the nearest Posyandu";
    PRATAMA = "Pratama", "Pratama";
    MADYA = "Madya", "Madya";
    PURNAMA = "Purnama", "Purnama";
    MANDIRI = "Mandiri", "Mandiri";
    STRATUM_UNKNOWN = "belum diketahui", "not known yet";
    SAME_LIMITS = "Batas warna sama untuk semua bulan.", "Colours mean the same in every month.";
    // Choosing
    INDICATOR = "Indikator", "Indicator";
    LEVEL = "Wilayah", "Areas";
    KECAMATAN = "Kecamatan", "Kecamatan";
    DESA = "Desa", "Desa";
    POINTS = "Posyandu", "Posyandu";
    CLASSES = "Pembagian warna", "How colours are parted";
    BY_TARGET = "Terhadap target", "Around the target";
    BY_WHO = "Ambang WHO", "WHO thresholds";
    BY_QUANTILE = "Sama banyak", "Equal counts";
    BY_NATURAL = "Batas alami", "Natural breaks";
    SHOW = "Tampilkan", "Show";
    POINTS_NEARER = "Titik Posyandu tampil saat peta diperbesar.", "Posyandu points appear when you zoom in.";
    SHOW_POINTS = "Titik Posyandu", "Posyandu points";
    SHOW_NAMES = "Nama", "Names";
    SHOW_BASEMAP = "Peta dasar", "Basemap";
    SET_BASEMAP = "Pasang peta dasar", "Set a basemap";
    CHANGE_BASEMAP = "Ganti peta dasar", "Change the basemap";
    WITHOUT_BASEMAP = "Tanpa peta dasar: {why}", "Without basemap: {why}";
    SHOW_GRID = "Garis lintang dan bujur", "Parallels and meridians";
    SHOW_DISTANCES = "Jarak desa ke Posyandu", "Distance of desa to Posyandu";
    SHOW_HATCH = "Arsir untuk cetak hitam-putih", "Hatching for black and white";
    OPTIONS = "Tampilan peta", "How the map looks";
    COMPARE = "Bandingkan dua peta", "Compare two maps";
    COMPARE_STOP = "Satu peta saja", "One map only";
    SECOND = "Peta kedua", "Second map";
    SECOND_MONTH = "Bulan peta kedua", "Month of the second map";
    // Moving
    ZOOM_IN = "Perbesar", "Zoom in";
    ZOOM_OUT = "Perkecil", "Zoom out";
    WHOLE = "Tampilkan semua", "Show everything";
    // Months
    SLIDER = "Bulan pada peta", "Month on the map";
    PLAY = "Putar per bulan", "Play month by month";
    PAUSE = "Berhenti", "Stop";
    // Files
    FILES = "Simpan dan cetak", "Save and print";
    SAVE_PNG = "Simpan PNG", "Save PNG";
    SAVE_SVG = "Simpan SVG", "Save SVG";
    PRINT_A4 = "Cetak A4", "Print A4";
    PRINT_A3 = "Cetak A3", "Print A3";
    SAVE_FAILED = "Berkas tidak bisa dibuat. Coba lagi, atau simpan sebagai SVG.",
        "The file could not be made. Try again, or save it as SVG.";
    // The panel
    RATE = "{part} dari {of}", "{part} of {of}";
    BETWEEN = "rentang 95 %: {low} – {high}", "95 % interval: {low} – {high}";
    FEW_NOTE = "Kurang dari {n} anak: satu anak saja mengubah banyak.", "Fewer than {n} children: one child changes a lot.";
    NO_FIGURE = "Tidak ada angka untuk bulan ini.", "There is no figure for this month.";
    CHANGE_UP = "naik {points} poin dari {month}", "up {points} points since {month}";
    CHANGE_DOWN = "turun {points} poin dari {month}", "down {points} points since {month}";
    CHANGE_NONE = "sama dengan {month}", "the same as in {month}";
    CHANGE_UNSURE = "{sign}{points} poin dari {month}: belum pasti berubah, rentangnya mencakup nol", "{sign}{points} points since {month}: no sure change, the interval holds zero";
    TARGET_REACHED = "Target {target} tercapai.", "The target of {target} is reached.";
    TARGET_MISSED = "Target {target}: kurang {points} poin.", "Target {target}: {points} points short.";
    TARGET_OVER = "Target {target}: lebih {points} poin.", "Target {target}: {points} points above.";
    SEE_CHILDREN = "Lihat anaknya", "See the children";
    SEE_POSYANDU = "Buka Posyandu", "Open the Posyandu";
    ITS_POSYANDU = "Posyandu di sini", "Posyandu here";
    ITS_DESA = "Desa di sini", "Desa here";
    CLOSE = "Tutup panel", "Close the panel";
    ZOOM_HERE = "Perbesar ke sini", "Zoom to this place";
    BACK_TO = "Kembali ke {name}", "Back to {name}";
    NEAREST = "{km} km dari titik tengah desa ke {name}", "{km} km from the middle of the desa to {name}";
    // The list
    LIST = "Daftar wilayah", "List of areas";
    TABLE_OF = "Angka peta dalam tabel", "The map's figures as a table";
    COL_PLACE = "Wilayah", "Place";
    COL_RATE = "Persen", "Percent";
    COL_NUMBERS = "Jumlah", "Numbers";
    COL_DISTANCE = "Jarak (km)", "Distance (km)";
    COL_NEAREST = "Posyandu terdekat", "Nearest Posyandu";
    DISTANCES = "Jarak titik tengah desa ke Posyandu terdekat", "From the middle of each desa to the nearest Posyandu";
    FEW_MARK = "sedikit", "few";
    NO_POINT = "belum ada titik", "no point yet";
    WITHOUT_POINT = "{n} Posyandu belum punya titik.", "{n} Posyandu have no point yet.";
    SET_POINT = "Tentukan titik", "Set the point";
    // Nothing to draw
    NOTHING_TITLE = "Peta belum bisa digambar", "The map cannot be drawn yet";
    NOTHING_TEXT = "Idaman butuh salah satu: batas wilayah (berkas GeoJSON, TopoJSON atau shapefile) atau titik Posyandu. Semuanya tersimpan di perangkat ini.",
        "Idaman needs one of two: boundaries (a GeoJSON, TopoJSON or shapefile) or the points of Posyandu. Everything stays on this device.";
    LOAD_BOUNDARIES = "Muat batas wilayah", "Load boundaries";
    POINTS_ONLY = "Belum ada batas wilayah, jadi peta berdiri di atas garis lintang dan bujur.",
        "There are no boundaries yet, so the map stands on parallels and meridians.";
    AREAS_ONLY = "Belum ada Posyandu yang punya titik.", "No Posyandu has a point yet.";
    NO_MONTHS = "Belum ada penimbangan. Peta terisi setelah penimbangan pertama dicatat atau diimpor.",
        "Nothing was weighed yet. The map fills once the first weighing is entered or imported.";
    // Setting a point
    POINT_TITLE = "Tentukan titik {name}", "Set the point of {name}";
    POINT_LEAD = "Ketuk peta di letak Posyandu, pakai GPS, atau ketik koordinatnya.",
        "Tap the map where the Posyandu stands, use GPS, or type its coordinates.";
    LAT = "Lintang", "Latitude";
    LON = "Bujur", "Longitude";
    LAT_HINT = "Derajat, selatan dengan minus: −0,305213", "Degrees, south with a minus: −0.305213";
    LON_HINT = "Derajat: 100,369145", "Degrees: 100.369145";
    USE_GPS = "Pakai lokasi saya", "Use my location";
    GPS_WAIT = "Mencari lokasi…", "Looking for your location…";
    GPS_FOUND = "Lokasi ditemukan, ketelitian sekitar {m} m.", "Location found, accurate to about {m} m.";
    GPS_COARSE = "Ketelitiannya sekitar {m} m, terlalu kasar untuk sebuah Posyandu. Coba lagi di luar ruangan, atau ketuk peta.",
        "Accurate to about {m} m only, too coarse for a Posyandu. Try again outdoors, or tap the map.";
    GPS_DENIED = "Izin lokasi ditolak. Izinkan lokasi untuk situs ini di pengaturan peramban, atau ketuk peta.",
        "The location was refused. Allow it for this site in the browser's settings, or tap the map.";
    GPS_NONE = "Lokasi tidak ditemukan. Coba di luar ruangan, atau ketuk peta.",
        "The location was not found. Try outdoors, or tap the map.";
    GPS_MISSING = "Peramban ini tidak bisa memberi lokasi. Ketuk peta, atau ketik koordinatnya.",
        "This browser cannot tell the location. Tap the map, or type the coordinates.";
    BAD_NUMBER = "Isi derajat dengan angka, misalnya −0,305213.", "Write degrees as a number, such as −0.305213.";
    BAD_LAT = "Lintang harus antara −90 dan 90.", "A latitude lies between −90 and 90.";
    BAD_LON = "Bujur harus antara −180 dan 180.", "A longitude lies between −180 and 180.";
    OUT_OF_LAND = "Titik ini di luar Indonesia. Jangan-jangan lintang dan bujurnya tertukar?",
        "This point lies outside Indonesia. Were latitude and longitude swapped?";
    SAVE_POINT = "Simpan titik", "Save the point";
    POINT_SAVED = "Titik {name} disimpan.", "The point of {name} is saved.";
    REMOVE_POINT = "Hapus titik", "Remove the point";
    POINT_REMOVED = "Titik {name} dihapus.", "The point of {name} is removed.";
    POINT_AT = "Titik: {lat}, {lon}", "Point: {lat}, {lon}";
    POINT_NONE = "Belum ada titik.", "No point yet.";
    POINT_OUTSIDE_DESA = "Titik ini di luar batas {desa}. Tetap bisa disimpan.",
        "This point lies outside {desa}. It can be saved all the same.";
    CHOOSE_POSYANDU = "Pilih Posyandu", "Choose a Posyandu";
}
