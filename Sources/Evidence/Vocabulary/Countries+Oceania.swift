/// Countries of Oceania. Label and name of 053 differ from those of M49, "Australia and New Zealand", which
/// reads as two countries.
extension Countries {
  static let oceania = """
    M49:009 Oceania
      M49:053 Australasia; Australia and New Zealand (region)
        AU Australia; AUS
        CX Christmas Island; CXR
        CC Cocos (Keeling) Islands; CCK; Cocos Islands; Keeling Islands
        HM Heard Island and McDonald Islands; HMD
        NZ New Zealand; NZL; Aotearoa; Aotearoa New Zealand
        NF Norfolk Island; NFK
      M49:054 Melanesia
        FJ Fiji; FJI; Republic of Fiji
        NC New Caledonia; NCL
        PG Papua New Guinea; PNG; Independent State of Papua New Guinea
        SB Solomon Islands; SLB
        VU Vanuatu; VUT; Republic of Vanuatu
      M49:057 Micronesia (region)
        GU Guam; GUM
        KI Kiribati; KIR; Republic of Kiribati
        MH Marshall Islands; MHL; Republic of the Marshall Islands
        FM Micronesia; FSM; Micronesia, Federated States of; Federated States of Micronesia
        NR Nauru; NRU; Republic of Nauru
        MP Northern Mariana Islands; MNP; Commonwealth of the Northern Mariana Islands
        PW Palau; PLW; Republic of Palau
        UM United States Minor Outlying Islands; UMI; US Minor Outlying Islands
      M49:061 Polynesia
        AS American Samoa; ASM
        CK Cook Islands; COK
        PF French Polynesia; PYF
        NU Niue; NIU
        PN Pitcairn; PCN; Pitcairn Islands
        WS Samoa; WSM; Independent State of Samoa; Western Samoa
        TK Tokelau; TKL
        TO Tonga; TON; Kingdom of Tonga
        TV Tuvalu; TUV
        WF Wallis and Futuna; WLF; Wallis and Futuna Islands
    """
}
