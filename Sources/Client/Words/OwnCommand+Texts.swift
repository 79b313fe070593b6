import Domain

extension OwnCommand {
  /// What it does, in one line.
  var summary: Message {
    switch self {
    case .help:
      Message(
        da: "Viser kommandoerne, eller hvordan én af dem bruges.",
        en: "Shows the commands, or how one of them is used.")
    case .profile:
      Message(
        da: "Gemmer, hvor en server er, og hvem du er dér.",
        en: "Keeps where a server is and who you are there.")
    case .doctor:
      Message(
        da: "Undersøger forbindelsen og siger, hvad der skal rettes.",
        en: "Examines the connection and says what to mend.")
    case .shell:
      Message(
        da: "Giver kommandoer efter hinanden over én forbindelse.",
        en: "Gives commands one after another over one connection.")
    case .raw:
      Message(
        da: "Sender en linje, som den er, og viser svarets linjer.",
        en: "Sends a line as it is and shows the lines of the reply.")
    case .completions:
      Message(
        da: "Skriver et script, så din skal kan fuldføre rygradctl-kommandoer.",
        en: "Prints a script that teaches your shell to complete rygradctl.")
    case .man:
      Message(
        da: "Skriver en side til man, også om serverens kommandoer.",
        en: "Prints a page for man, also of the server's commands.")
    }
  }

  /// What there is to know of it, a paragraph each.
  var paragraphs: [Message] {
    switch self {
    case .help:
      [
        Message(
          da: """
            Serveren fortæller selv, hvilke kommandoer der er til dig. Uden ord vises de efter \
            navneord; med et navneord vises dets kommandoer, og med en kommando alt om den. \
            --all viser dem alle med en linje om hver.
            """,
          en: """
            The server itself tells which commands there are for you. Without words they are shown \
            by noun; a noun shows its commands, and a command everything about it. --all shows all \
            of them with a line about each.
            """)
      ]
    case .profile:
      [
        Message(
          da: """
            En profil er en gruppe tilvalg med et navn: 'profile add NAVN' gemmer dem, der gives \
            sammen med den; 'profile remove NAVN' fjerner dem. 'default' bruges, når ingen anden \
            nævnes. Et tilvalg på kommandolinjen går forud for RYGRAD_<TILVALG> i miljøet, som går \
            forud for profilen.
            """,
          en: """
            A profile is a set of options with a name: 'profile add NAME' keeps those given with \
            it; 'profile remove NAME' removes them. The one called default is used where none is \
            named. An option on the command line counts before RYGRAD_<OPTION> in the environment, \
            and that before the profile.
            """),
        Message(
          da: """
            Filen er ~/.config/rygradctl/profiles, som kun du kan læse. Hemmeligheder står ikke i \
            den, kun stien til filen med tokenet.
            """,
          en: """
            The file is ~/.config/rygradctl/profiles, which only you can read. It holds no \
            secrets, only the path of the file with the token.
            """),
      ]
    case .doctor:
      [
        Message(
          da: """
            Prøver det, som alle kommandoer har brug for, det ene efter det andet: filerne og \
            hvem der kan læse dem, forbindelsen, TLS og certifikaternes udløb, serverens version, \
            hvem du er, hvor du arbejder, urene, og hvilke kommandoer du har. Hver linje siger, om \
            det er i orden, og ellers hvad der skal rettes. Slutter med 0, når alt er i orden.
            """,
          en: """
            Tries what every command needs, one thing after another: the files and who can read \
            them, the connection, TLS and when certificates end, the server's version, who you \
            are, where you work, the clocks, and which commands are yours. Each line says whether \
            all is well, and else what to mend. Ends with 0 where all is well.
            """)
      ]
    case .shell:
      [
        Message(
          da: """
            Kommandoer skrives uden 'rygradctl' foran og tager de samme tilvalg. Tabulatortasten \
            fuldfører, pil op henter tidligere linjer, Ctrl-R søger i dem. En værdi med mellemrum \
            sættes i anførselstegn; en tekst eller et JSON-objekt, der ikke er lukket, går videre på \
            næste linje. Ctrl-C afbryder den kommando, der kører; Ctrl-D slutter.
            """,
          en: """
            Commands are written without 'rygradctl' and take the same options. Tab completes, the \
            up arrow brings earlier lines back, Ctrl-R searches them. A value with blanks is put \
            in quotes; a text or a JSON object that is not closed goes on in the next line. Ctrl-C \
            cancels the command that runs; Ctrl-D ends.
            """),
        Message(
          da: """
            'use INITIATIV [PART]' vælger, hvor der arbejdes, 'output FORMAT' formatet på data, \
            'help' hjælper, 'exit' slutter. Linjerne huskes i ~/.local/state/rygradctl/history, \
            dog aldrig en, der indeholder en hemmelighed eller begynder med et mellemrum.
            """,
          en: """
            'use INITIATIVE [PARTY]' chooses where to work, 'output FORMAT' the format of data, \
            'help' helps, 'exit' ends. Lines are kept in ~/.local/state/rygradctl/history, but \
            never one that holds a secret or begins with a blank.
            """),
        Message(
          da: """
            Når stdin ikke er en terminal, er linjerne et script: det stopper ved den første \
            kommando, der ikke lykkes, og slutter med dens kode.
            """,
          en: """
            Where standard input is no terminal, the lines are a script: it stops at the first \
            command that fails and ends with that one's status.
            """),
      ]
    case .raw:
      [
        Message(
          da: """
            Linjen er protokollens egen, uden linjeskift; '<<N' tilføjes for --data. Svarets \
            linjer skrives til stdout, som de kom. Intet gentages, intet bekræftes, og ingen nøgle \
            tilføjes: brug det til at se efter, ikke til dagligt arbejde.
            """,
          en: """
            The line is the protocol's own, without a line end; '<<N' is added for --data. The \
            lines of the reply go to standard output as they came. Nothing is repeated or \
            confirmed, and no key is added: it is for looking, not for daily work.
            """)
      ]
    case .completions:
      [
        Message(
          da: """
            Kommandoer og argumenter kendes fra det, serveren sidst fortalte; initiativer, parter \
            og andre navne hentes fra den, med et sekund som frist. Uden server fuldføres det, der \
            er kendt.
            """,
          en: """
            Commands and arguments are known from what the server told last; initiatives, parties \
            and other names are asked for, with a second's patience. Without a server, what is \
            known is completed.
            """)
      ]
    case .man:
      [
        Message(
          da: """
            Uden ord skrives rygradctl(1). Et navneord som 'party' giver en side om serverens \
            kommandoer af det navn.
            """,
          en: """
            Without words it prints rygradctl(1). A noun such as 'party' gives a page of the \
            server's commands of that name.
            """)
      ]
    }
  }

  /// How it is used, in the order of a first acquaintance.
  var examples: [Example] {
    func example(_ line: String, _ da: String, _ en: String) -> Example {
      Example(line: line, meaning: Message(da: da, en: en))
    }
    return switch self {
    case .help:
      [
        example("help party", "alle kommandoer om parter", "every command about parties"),
        example("help party add", "alt om én af dem", "everything about one of them"),
      ]
    case .profile:
      [
        example(
          "profile add anna --address tls://rygrad.example.dk --token-file anna.token",
          "gem en server og et token", "keep a server and a token"),
        example("--profile anna whoami", "og brug dem", "and use them"),
      ]
    case .doctor:
      [example("--profile anna doctor", "hvad er der i vejen?", "what is wrong?")]
    case .shell:
      [
        example("--profile anna shell", "ved tastaturet", "at the keyboard"),
        example("--profile anna shell < figures.txt", "som script", "as a script"),
      ]
    case .raw:
      [example("raw 'party.list limit=2'", "svaret, som det kom", "the reply as it came")]
    case .completions:
      [
        example(
          "completions bash > ~/.local/share/bash-completion/completions/rygradctl",
          "fra næste skal", "from the next shell on"),
        example(
          "completions fish > ~/.config/fish/completions/rygradctl.fish", "i fish", "in fish"),
      ]
    case .man:
      [
        example("man | man -l -", "læs den", "read it"),
        example("man party | man -l -", "om parter", "about parties"),
      ]
    }
  }
}
