/// Countries of the Americas.
extension Countries {
  static let americas = """
    M49:019 Americas
      M49:419 Latin America and the Caribbean; Latin America and Caribbean; LAC
        M49:029 Caribbean; West Indies
          AI Anguilla; AIA
          AG Antigua and Barbuda; ATG; Antigua
          AW Aruba; ABW
          BS Bahamas; BHS; Commonwealth of the Bahamas
          BB Barbados; BRB
          BQ Bonaire, Sint Eustatius and Saba; BES; Caribbean Netherlands
          VG British Virgin Islands; VGB; Virgin Islands, British
          KY Cayman Islands; CYM
          CU Cuba; CUB; Republic of Cuba
          CW Curaçao; CUW
          DM Dominica; DMA; Commonwealth of Dominica
          DO Dominican Republic; DOM
          GD Grenada; GRD
          GP Guadeloupe; GLP
          HT Haiti; HTI; Republic of Haiti
          JM Jamaica; JAM
          MQ Martinique; MTQ
          MS Montserrat; MSR
          PR Puerto Rico; PRI
          BL Saint Barthélemy; BLM; St Barthélemy
          KN Saint Kitts and Nevis; KNA; St Kitts and Nevis
          LC Saint Lucia; LCA; St Lucia
          MF Saint Martin (French part); MAF; St Martin (French part)
          VC Saint Vincent and the Grenadines; VCT; St Vincent and the Grenadines
          SX Sint Maarten; SXM; Sint Maarten (Dutch part)
          TT Trinidad and Tobago; TTO; Republic of Trinidad and Tobago; Trinidad
          TC Turks and Caicos Islands; TCA; Turks and Caicos
          VI US Virgin Islands; VIR; Virgin Islands, U.S.; Virgin Islands of the United States
        M49:013 Central America
          BZ Belize; BLZ
          CR Costa Rica; CRI; Republic of Costa Rica
          SV El Salvador; SLV; Republic of El Salvador
          GT Guatemala; GTM; Republic of Guatemala
          HN Honduras; HND; Republic of Honduras
          MX Mexico; MEX; United Mexican States
          NI Nicaragua; NIC; Republic of Nicaragua
          PA Panama; PAN; Republic of Panama
        M49:005 South America
          AR Argentina; ARG; Argentine Republic
          BO Bolivia; BOL; Bolivia, Plurinational State of; Plurinational State of Bolivia
          BV Bouvet Island; BVT
          BR Brazil; BRA; Federative Republic of Brazil
          CL Chile; CHL; Republic of Chile
          CO Colombia; COL; Republic of Colombia
          EC Ecuador; ECU; Republic of Ecuador
          FK Falkland Islands (Malvinas); FLK; Falkland Islands; Falklands; Malvinas
          GF French Guiana; GUF
          GY Guyana; GUY; Republic of Guyana
          PY Paraguay; PRY; Republic of Paraguay
          PE Peru; PER; Republic of Peru
          GS South Georgia and the South Sandwich Islands; SGS; South Georgia
          SR Suriname; SUR; Republic of Suriname
          UY Uruguay; URY; Eastern Republic of Uruguay
          VE Venezuela; VEN; Venezuela, Bolivarian Republic of; Bolivarian Republic of Venezuela
      M49:021 Northern America
        BM Bermuda; BMU
        CA Canada; CAN
        GL Greenland; GRL
        PM Saint Pierre and Miquelon; SPM; St Pierre and Miquelon
        US USA; United States; United States of America; America
    """
}
