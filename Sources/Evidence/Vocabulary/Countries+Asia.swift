/// Countries of Asia. Taiwan is not in M49; it stands with its neighbours in Eastern Asia, and no claim is made by that.
extension Countries {
  static let asia = """
    M49:142 Asia
      M49:143 Central Asia
        KZ Kazakhstan; KAZ; Republic of Kazakhstan
        KG Kyrgyzstan; KGZ; Kyrgyz Republic
        TJ Tajikistan; TJK; Republic of Tajikistan
        TM Turkmenistan; TKM
        UZ Uzbekistan; UZB; Republic of Uzbekistan
      M49:030 Eastern Asia; East Asia
        CN China; CHN; People's Republic of China; PRC; Mainland China
        HK Hong Kong; HKG; Hong Kong Special Administrative Region of China; Hong Kong SAR; Hong Kong, China
        JP Japan; JPN
        MO Macao; MAC; Macao Special Administrative Region of China; Macau; Macao SAR
        MN Mongolia; MNG
        KP North Korea; PRK; Korea, Democratic People's Republic of; Democratic People's Republic of Korea; DPRK
        KR South Korea; KOR; Korea, Republic of; Korea; Republic of Korea
        TW Taiwan; TWN; Taiwan, Province of China; Republic of China; Chinese Taipei
      M49:035 South-eastern Asia; South-East Asia; Southeast Asia; Southeastern Asia
        BN Brunei; BRN; Brunei Darussalam
        KH Cambodia; KHM; Kingdom of Cambodia
        ID Indonesia; IDN; Republic of Indonesia
        LA Laos; LAO; Lao People's Democratic Republic; Lao PDR
        MY Malaysia; MYS
        MM Myanmar; MMR; Republic of Myanmar; Burma
        PH Philippines; PHL; Republic of the Philippines
        SG Singapore; SGP; Republic of Singapore
        TH Thailand; THA; Kingdom of Thailand
        TL Timor-Leste; TLS; Democratic Republic of Timor-Leste; East Timor
        VN Vietnam; VNM; Viet Nam; Socialist Republic of Viet Nam
      M49:034 Southern Asia; South Asia
        AF Afghanistan; AFG; Islamic Republic of Afghanistan
        BD Bangladesh; BGD; People's Republic of Bangladesh
        BT Bhutan; BTN; Kingdom of Bhutan
        IN India; IND; Republic of India
        IR Iran; IRN; Iran, Islamic Republic of; Islamic Republic of Iran
        MV Maldives; MDV; Republic of Maldives
        NP Nepal; NPL; Federal Democratic Republic of Nepal
        PK Pakistan; PAK; Islamic Republic of Pakistan
        LK Sri Lanka; LKA; Democratic Socialist Republic of Sri Lanka
      M49:145 Western Asia; West Asia
        AM Armenia; ARM; Republic of Armenia
        AZ Azerbaijan; AZE; Republic of Azerbaijan
        BH Bahrain; BHR; Kingdom of Bahrain
        CY Cyprus; CYP; Republic of Cyprus
        GE Georgia; GEO; Georgia (country)
        IQ Iraq; IRQ; Republic of Iraq
        IL Israel; ISR; State of Israel
        JO Jordan; JOR; Hashemite Kingdom of Jordan
        KW Kuwait; KWT; State of Kuwait
        LB Lebanon; LBN; Lebanese Republic
        OM Oman; OMN; Sultanate of Oman
        PS Palestine; PSE; Palestine, State of; the State of Palestine; West Bank; Gaza; Gaza Strip; \
          West Bank and Gaza; occupied Palestinian territory; occupied Palestinian territories; \
          Palestinian territories; Palestinian territory
        QA Qatar; QAT; State of Qatar
        SA Saudi Arabia; SAU; Kingdom of Saudi Arabia; KSA
        SY Syria; SYR; Syrian Arab Republic
        TR Türkiye; TUR; Republic of Türkiye; Turkey
        AE United Arab Emirates; ARE; UAE
        YE Yemen; YEM; Republic of Yemen
    """
}
