/// Scripts that teach shells to complete `rygradctl`; all they know they ask `rygradctl complete`.
enum CompletionScript {
  /// A shell that can be taught.
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  /// The script for a shell.
  static func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let bash = #"""
    # Completion of rygradctl for bash; written by "rygradctl completions bash".
    _rygradctl() {
      local line=${COMP_LINE:0:COMP_POINT} candidate
      local -a candidates
      COMPREPLY=()
      mapfile -t candidates < <("$1" complete bash "$COMP_WORDBREAKS" "$line" 2> /dev/null)
      if [[ ${candidates[0]-} == :files* ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "${candidates[0]#*$'\t'}")
        return
      fi
      for candidate in "${candidates[@]}"; do
        [[ $candidate == *= ]] && compopt -o nospace
        printf -v candidate %q "$candidate"
        COMPREPLY+=("${candidate//\\=/=}")
      done
    }
    complete -F _rygradctl rygradctl

    """#

  private static let zsh = #"""
    #compdef rygradctl
    # Completion of rygradctl for zsh; written by "rygradctl completions zsh".
    _rygradctl() {
      local line value
      local -a lines whole whole_shown open open_shown before
      before=("${(@Q)words[2,CURRENT-1]}")
      lines=("${(@f)$("${words[1]}" complete words -- "${before[@]}" "${(Q)PREFIX}" 2> /dev/null)}")
      if [[ ${lines[1]-} == :files* ]]; then
        compset -P '*[=@]'
        _files
        return
      fi
      for line in "${lines[@]}"; do
        [[ -n $line ]] || continue
        value=${line%%$'\t'*}
        if [[ $value == *= ]]; then
          open+=("$value")
          open_shown+=("${line//$'\t'/  }")
        else
          whole+=("$value")
          whole_shown+=("${line//$'\t'/  }")
        fi
      done
      (( ${#whole} )) && compadd -l -d whole_shown -- "${whole[@]}"
      (( ${#open} )) && compadd -l -S '' -d open_shown -- "${open[@]}"
      return 0
    }
    if [[ ${funcstack[1]-} == _rygradctl ]]; then
      _rygradctl "$@"
    else
      compdef _rygradctl rygradctl
    fi

    """#

  private static let fish = #"""
    # Completion of rygradctl for fish; written by "rygradctl completions fish".
    function __rygradctl_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l lines ($words[1] complete words -- $words[2..-1] "$current" 2>/dev/null)
        if string match -q ':files*' -- "$lines[1]"
            __fish_complete_path "$current"
        else
            printf '%s\n' $lines
        end
    end
    complete -c rygradctl -f -a '(__rygradctl_complete)'

    """#
}
