//! Words of the basemap.

use crate::{
    i18n::{Lang, Text, text::texts},
    maps::basemap::{Trouble, setting::BadAddress},
};

texts! {
    TITLE = "Peta dasar", "Basemap";
    LEAD = "Jalan, sungai, dan garis pantai di bawah warna peta. Boleh tidak ada: peta tetap lengkap tanpanya.",
        "Roads, rivers and coasts under the colours of the map. Optional: the map is whole without it.";
    DOOR = "Peta dasar", "Basemap";
    DOOR_TEXT = "Jalan dan sungai di bawah peta, dari berkas atau host Anda sendiri.", "Roads and rivers under the map, from a file or host of your own.";
    IN_USE = "Yang dipakai di perangkat ini", "Used on this device";
    NONE = "Belum ada peta dasar.", "There is no basemap yet.";
    OPENING = "Membuka peta dasar…", "Opening the basemap…";
    KIND_PICTURE = "gambar", "pictures";
    KIND_VECTOR = "vektor, digambar Idaman", "vector, drawn by Idaman";
    KIND_FOLDER = "gambar dari sebuah alamat", "pictures of an address";
    SOURCE = "Sumber", "Source";
    KIND = "Jenis", "Kind";
    ZOOM = "Zum", "Zoom";
    ZOOM_RANGE = "{least} sampai {most}", "{least} to {most}";
    SIZE = "Ukuran", "Size";
    CREDIT = "Pembuat", "Made by";
    CREDIT_NONE = "tidak disebut", "not named";
    SEE = "Lihat di peta", "See it on the map";
    REMOVE = "Lepas peta dasar", "Remove the basemap";
    REMOVED = "Peta dasar dilepas.", "The basemap is removed.";
    RESTORED = "Peta dasar dipasang lagi.", "The basemap is back.";
    SAVED = "Peta dasar dipasang.", "The basemap is set.";
    FILE = "Berkas di perangkat ini", "A file on this device";
    FILE_TEXT = "Berkas .pmtiles disalin ke dalam peramban dan dibaca dari sana: peta dasar tetap ada tanpa jaringan, misalnya saat Rakor.",
        "A .pmtiles file is copied into the browser and read from there: the basemap is there without a network, at a Rakor for instance.";
    FILE_CHOOSE = "Pilih berkas .pmtiles", "Choose a .pmtiles file";
    FILE_PRIVATE = "Berkas tidak dikirim ke mana pun.", "The file is sent nowhere.";
    FILE_WHERE = "Potongan satu kabupaten dibuat sekali di komputer dengan alat pmtiles: pmtiles extract SUMBER kab.pmtiles --bbox=BARAT,SELATAN,TIMUR,UTARA --maxzoom=13.",
        "An extract of one regency is made once on a computer with the pmtiles tool: pmtiles extract SOURCE kab.pmtiles --bbox=WEST,SOUTH,EAST,NORTH --maxzoom=13.";
    FILE_KEEPING = "Menyimpan berkas…", "Keeping the file…";
    HOST = "Alamat di host", "An address of a host";
    HOST_TEXT = "Berkas .pmtiles atau folder ubin gambar di host Idaman ini. Ubin diminta hanya saat peta dibuka, dan hanya dari alamat ini.",
        "A .pmtiles file or a folder of picture tiles on the host of this Idaman. Tiles are asked for only while the map is open, and only from this address.";
    ADDRESS = "Alamat", "Address";
    ADDRESS_HINT = "Misalnya peta/kab.pmtiles, atau peta/{z}/{x}/{y}.png", "Such as peta/kab.pmtiles, or peta/{z}/{x}/{y}.png";
    CREDIT_FIELD = "Pembuat peta dasar", "Who made the basemap";
    CREDIT_HINT = "Ditulis di atas peta. OpenStreetMap mewajibkannya: © kontributor OpenStreetMap. Kosong: dari berkasnya.",
        "Written on the map. OpenStreetMap requires it: © OpenStreetMap contributors. Empty: as the archive says.";
    USE = "Periksa dan pakai", "Check and use";
    OTHER_HOST = "Alamat ini di host lain: {host}", "This address is on another host: {host}";
    OTHER_HOST_TEXT = "Idaman hanya boleh bertanya ke hostnya sendiri. Agar {host} boleh, pengelola host mengganti connect-src 'self' di header Content-Security-Policy dan di meta index.html dengan baris ini; host lain itu juga harus mengirim Access-Control-Allow-Origin. {host} lalu melihat bagian peta mana yang dibuka.",
        "Idaman may ask its own host only. To allow {host}, whoever runs the host replaces connect-src 'self' in the Content-Security-Policy header and in the meta of index.html by this line; the other host has to send Access-Control-Allow-Origin too. {host} then sees which part of the map is opened.";
    AGAIN = "Coba lagi", "Try again";
    UNCHANGED = "Peta dasar yang lama tidak berubah.", "The former basemap is unchanged.";
}

mod trouble {
    crate::i18n::text::texts! {
    NOT_PMTILES = "Ini bukan arsip PMTiles. Pilih berkas .pmtiles, atau ubah MBTiles dengan pmtiles convert.", "This is no PMTiles archive. Choose a .pmtiles file, or turn MBTiles into one with pmtiles convert.";
    VERSION = "Arsip PMTiles versi {n}; yang dibaca versi 3. Ubah dengan pmtiles convert.", "A PMTiles archive of version {n}; version 3 is read. Turn it into one with pmtiles convert.";
    BROKEN = "Arsipnya rusak atau terpotong. Salin atau unduh lagi.", "The archive is damaged or cut off. Copy or download it again.";
    PACKING = "Arsip dimampatkan dengan {packing}, yang tidak dibuka peramban. Buat lagi dengan gzip.", "The archive is packed with {packing}, which browsers do not unpack. Make it again with gzip.";
    KIND = "Jenis ubinnya ({n}) belum digambar. Pakai ubin gambar (PNG, JPEG, WebP) atau vektor MVT.", "Its kind of tiles ({n}) is not drawn. Use pictures (PNG, JPEG, WebP) or MVT vector tiles.";
    NOT_FOUND = "Tidak ada apa-apa di alamat itu (404). Periksa alamatnya.", "There is nothing at that address (404). Check it.";
    STATUS = "Host menjawab {n}. Periksa alamat dan izinnya.", "The host answered {n}. Check address and permissions.";
    NO_RANGE = "Host ini hanya mengirim berkas utuh (tanpa Range). Pakai host lain, atau pilih berkasnya di perangkat ini.", "This host sends whole files only (no Range). Use another, or choose the file on this device.";
    UNREACHABLE = "Tidak ada jawaban: jaringan putus, atau kebijakan host tidak mengizinkannya.", "No answer: there is no network, or the host's policy forbids it.";
    GONE = "Berkasnya tidak ada lagi di perangkat ini. Pilih lagi.", "The file is no longer on this device. Choose it again.";
    FULL = "Perangkat kehabisan ruang. Pakai potongan yang lebih kecil, atau kosongkan ruang.", "The device has no room left. Use a smaller extract, or free some room.";
    NO_STORAGE = "Peramban ini tidak mau menyimpan berkas (mode pribadi?). Pakai alamat di host.", "This browser keeps no files (a private window?). Use an address of a host.";
    TILE = "Ubinnya tidak terbaca sebagai gambar atau vektor.", "Its tiles are neither pictures nor vector tiles.";
    }
}

mod address {
    crate::i18n::text::texts! {
    EMPTY = "Isi alamatnya.", "Write the address.";
    NEITHER = "Alamat harus berakhir .pmtiles, atau berisi {z}, {x} dan {y}.", "The address has to end with .pmtiles, or hold {z}, {x} and {y}.";
    PLACES = "Alamat folder ubin harus berisi {z}, {x} dan {y}.", "The address of a folder of tiles has to hold {z}, {x} and {y}.";
    SCHEME = "Tulis jalur di host ini, atau alamat yang diawali https://.", "Write a path on this host, or an address that begins with https://.";
    SECRET = "Alamat tidak boleh berisi nama dan kata sandi.", "An address must not hold a name and password.";
    LONG = "Alamat terlalu panjang.", "The address is too long.";
    }
}

/// What is wrong, and what to do.
pub fn say(what: &Trouble, lang: Lang) -> String {
    let plain = |text: Text| text.of(lang).to_owned();
    match what {
        Trouble::NotPmtiles => plain(trouble::NOT_PMTILES),
        Trouble::Version(n) => trouble::VERSION.fill(lang, &[("n", n)]),
        Trouble::Broken => plain(trouble::BROKEN),
        Trouble::Packing(packing) => trouble::PACKING.fill(lang, &[("packing", packing)]),
        Trouble::Kind(n) => trouble::KIND.fill(lang, &[("n", n)]),
        Trouble::Status(404) => plain(trouble::NOT_FOUND),
        Trouble::Status(n) => trouble::STATUS.fill(lang, &[("n", n)]),
        Trouble::NoRange => plain(trouble::NO_RANGE),
        Trouble::Unreachable => plain(trouble::UNREACHABLE),
        Trouble::Gone => plain(trouble::GONE),
        Trouble::Full => plain(trouble::FULL),
        Trouble::NoStorage => plain(trouble::NO_STORAGE),
        Trouble::Tile => plain(trouble::TILE),
    }
}

/// What is wrong with an address.
pub const fn say_address(bad: BadAddress) -> Text {
    match bad {
        BadAddress::Empty => address::EMPTY,
        BadAddress::Neither => address::NEITHER,
        BadAddress::Places => address::PLACES,
        BadAddress::Scheme => address::SCHEME,
        BadAddress::Secret => address::SECRET,
        BadAddress::Long => address::LONG,
    }
}

#[cfg(test)]
pub fn all_for_test() -> Vec<(&'static str, Text)> {
    trouble::ALL.iter().chain(address::ALL).copied().collect()
}
