/// Countries of Europe, and the nations of the United Kingdom. Kosovo is not in M49, nor in ISO 3166-1, which leaves XK to
/// users; it stands with its neighbours in Southern Europe, and no claim is made by that.
extension Countries {
  static let europe = """
    M49:150 Europe
      M49:151 Eastern Europe
        BY Belarus; BLR; Republic of Belarus
        BG Bulgaria; BGR; Republic of Bulgaria
        CZ Czechia; CZE; Czech Republic
        HU Hungary; HUN
        MD Moldova; MDA; Moldova, Republic of; Republic of Moldova
        PL Poland; POL; Republic of Poland
        RO Romania; ROU
        RU Russia; RUS; Russian Federation
        SK Slovakia; SVK; Slovak Republic
        UA Ukraine; UKR
      M49:154 Northern Europe
        AX Åland; ALA; Åland Islands
        DK Denmark; DNK; Kingdom of Denmark
        EE Estonia; EST; Republic of Estonia
        FO Faroe Islands; FRO
        FI Finland; FIN; Republic of Finland
        GG Guernsey; GGY
        IS Iceland; ISL; Republic of Iceland
        IE Ireland; IRL; Eire; Republic of Ireland
        IM Isle of Man; IMN
        JE Jersey; JEY
        LV Latvia; LVA; Republic of Latvia
        LT Lithuania; LTU; Republic of Lithuania
        NO Norway; NOR; Kingdom of Norway
        SJ Svalbard and Jan Mayen; SJM; Svalbard
        SE Sweden; SWE; Kingdom of Sweden
        GB UK; GBR; United Kingdom; United Kingdom of Great Britain and Northern Ireland; Britain; Y Deyrnas Unedig; \
          GB-UKM
          GB-ENG England; Lloegr
          GB-SCT Scotland; Yr Alban; Alba
          GB-WLS Wales; Cymru; GB-CYM
          GB-NIR Northern Ireland; Gogledd Iwerddon; N. Ireland
      M49:039 Southern Europe
        AL Albania; ALB; Republic of Albania
        AD Andorra; AND; Principality of Andorra
        BA Bosnia and Herzegovina; BIH; Republic of Bosnia and Herzegovina; Bosnia; Bosnia-Herzegovina
        HR Croatia; HRV; Republic of Croatia
        GI Gibraltar; GIB
        GR Greece; GRC; Hellenic Republic
        IT Italy; ITA; Italian Republic
        XK Kosovo; XKX
        MT Malta; MLT; Republic of Malta
        ME Montenegro; MNE
        MK North Macedonia; MKD; Republic of North Macedonia; Macedonia; FYROM; \
          Former Yugoslav Republic of Macedonia
        PT Portugal; PRT; Portuguese Republic
        SM San Marino; SMR; Republic of San Marino
        RS Serbia; SRB; Republic of Serbia
        SI Slovenia; SVN; Republic of Slovenia
        ES Spain; ESP; Kingdom of Spain
        VA Vatican City; VAT; Holy See (Vatican City State); Vatican; Holy See; Vatican City State
      M49:155 Western Europe
        AT Austria; AUT; Republic of Austria
        BE Belgium; BEL; Kingdom of Belgium
        FR France; FRA; French Republic
        DE Germany; DEU; Federal Republic of Germany
        LI Liechtenstein; LIE; Principality of Liechtenstein
        LU Luxembourg; LUX; Grand Duchy of Luxembourg
        MC Monaco; MCO; Principality of Monaco
        NL Netherlands; NLD; Kingdom of the Netherlands; Holland
        CH Switzerland; CHE; Swiss Confederation
    """
}
